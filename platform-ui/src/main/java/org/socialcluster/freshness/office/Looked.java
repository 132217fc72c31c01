package org.socialcluster.freshness.office;

import java.util.List;

/**
 * A record as it is looked at before it is confirmed.
 *
 * @param version the one that is shown, and therefore confirmed
 * @param facts what residents rely on most
 * @param path of its page in the office
 * @param closable whether it can be closed for a time
 */
record Looked(long version, List<Fact> facts, String path, boolean closable) {
    /** One thing that is to be true.
     *
     * @param value empty where it is not said, which residents see too */
    record Fact(String label, String value) {}
}
