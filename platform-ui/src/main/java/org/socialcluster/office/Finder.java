package org.socialcluster.office;

import java.util.List;
import org.socialcluster.shared.Actor;

/** Finds records of the centre by what somebody types in the frame's search box. */
public interface Finder {
    /** The likeliest first; nothing for words that say nothing. */
    List<Found> find(Actor actor, String text);

    /**
     * A record.
     *
     * @param about what kind it is, and whether residents see it
     * @param address of its page, within the office
     */
    record Found(String name, String about, String address) {}
}
