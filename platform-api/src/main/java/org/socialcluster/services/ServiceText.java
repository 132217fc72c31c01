package org.socialcluster.services;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Where;

/**
 * Services by the words that people use. Each word stands in the name, in the description, in the provider's name, or with a
 * need that the service answers: the needs carry the words that nobody writes into the name of a service.
 */
final class ServiceText {
    private static final String NEED = "exists (select 1 from %1$s n join published_need d on d.code = n.need_code"
            + " where n.centre_id = s.centre_id and n.service_id = s.id and "
            + Where.compared("(d.name || ' ' || array_to_string(d.synonyms, ' '))") + " like %%s)";

    private ServiceText() {}

    /** @param needs table or view of the needs of services; the query calls services s and providers p */
    static void in(Where where, @Nullable String text, String needs) {
        if (text != null && !text.isBlank()) {
            where.andEachWord(text, NEED.formatted(needs), "s.name", "s.description", "p.name");
        }
    }
}
