package org.socialcluster.office;

import java.util.List;
import org.socialcluster.shared.Actor;

/** Where the first page asks how far a new centre has come: every room with something to begin answers for it. */
public interface Steps {
    /** The steps of the room, done or not; nothing for whoever cannot take them. */
    List<Step> steps(Actor actor);
}
