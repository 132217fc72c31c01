package org.socialcluster.routes.open;

import java.util.List;
import java.util.Map;

/** The classifiers of the region that routes speak in, by their codes, in their order. */
record CodeLists(Map<String, CodeList> byCode) {
    /** All that a route can name. */
    static final List<String> WANTED = List.of(
            "authority_kinds",
            "document_forms",
            "document_kinds",
            "foundation_levels",
            "life_situations",
            "need_circumstances",
            "recipient_categories",
            "sectors",
            "service_types",
            "step_channels",
            "topics");

    /**
     * One classifier.
     *
     * @param terms names by codes
     */
    record CodeList(String name, Map<String, String> terms) {}

    /** The name of a value; of one that is not used any more, its code. */
    String name(String taxonomy, String code) {
        CodeList list = byCode.get(taxonomy);
        return list == null ? code : list.terms().getOrDefault(code, code);
    }

    String name(String taxonomy) {
        CodeList list = byCode.get(taxonomy);
        return list == null ? taxonomy : list.name();
    }
}
