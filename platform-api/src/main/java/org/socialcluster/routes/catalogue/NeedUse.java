package org.socialcluster.routes.catalogue;

import java.util.List;

/**
 * All that hangs on a need, beside the steps of routes.
 *
 * @param code e.g. HOME_CARE
 * @param synonyms words by which people find it
 * @param supply what the towns have for it, and the region; whoever has nothing too
 * @param outcomes of the navigator that name it
 */
public record NeedUse(
        String code,
        String name,
        String description,
        List<String> synonyms,
        List<Supply> supply,
        List<Outcome> outcomes) {

    /** How many published services a centre has for it.
     *
     * @param town slug of the centre */
    public record Supply(String town, String name, int services) {}

    /**
     * Where answers of the navigator lead.
     *
     * @param published whether people see it; otherwise it stands in the draft
     */
    public record Outcome(String code, boolean published, String reason) {}
}
