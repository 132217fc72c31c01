package org.socialcluster.routes.open;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.routes.RouteTerm;

/** All things of one answer, each once, and those that all routes share. */
final class Graph {
    private static final String RUSSIAN = "http://publications.europa.eu/resource/authority/language/RUS";

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final OpenRouteStore.Region region;
    private final CodeLists lists;
    final Addresses at;

    Graph(Addresses at, OpenRouteStore.Region region, CodeLists lists) {
        this.at = at;
        this.region = region;
        this.lists = lists;
    }

    /** The thing of this address; the first who asks for it makes it. */
    Thing thing(String id, String... types) {
        return things.computeIfAbsent(id, Thing::new).saysAll("type", List.of(types));
    }

    String concept(String taxonomy, String code) {
        return thing(at.concept(taxonomy, code), "skos:Concept")
                .says("notation", code)
                .says("prefLabel", lists.name(taxonomy, code))
                .says("inScheme", scheme(taxonomy))
                .id();
    }

    Collection<String> concepts(String taxonomy, List<RouteTerm> terms) {
        return terms.stream().map(it -> concept(taxonomy, it.code())).toList();
    }

    private String scheme(String taxonomy) {
        return thing(at.scheme(taxonomy), "skos:ConceptScheme")
                .says("identifier", taxonomy)
                .says("title", lists.name(taxonomy))
                .id();
    }

    /** Every value of every classifier, used or not. */
    void declareCodeLists() {
        lists.byCode().forEach((taxonomy, list) -> list.terms().keySet().forEach(code -> concept(taxonomy, code)));
    }

    String language() {
        return thing(RUSSIAN, "dct:LinguisticSystem").id();
    }

    String region() {
        return thing(at.shared("region", region.code()), "dct:Location")
                .says("identifier", region.oktmo())
                .says("label", region.name())
                .id();
    }

    /** Who keeps the catalogue. */
    String publisher() {
        return thing(at.shared("publisher", region.code()), "foaf:Agent")
                .says("identifier", region.code())
                .says("title", region.name())
                .id();
    }

    /** Who is named where no office is: the keeper of the catalogue. */
    String keeper() {
        return thing(publisher(), "cv:PublicOrganisation", "org:Organization")
                .says("prefLabel", region.name())
                .says("spatial", region())
                .id();
    }

    Thing catalogue() {
        return thing(at.catalogue(), "dcat:Dataset")
                .says("identifier", region.code())
                .says("title", OpenWords.text("catalogue.title", region.name()))
                .says("description", OpenWords.text("catalogue.description"))
                .says("publisher", publisher())
                .says("landingPage", document(at.pages()));
    }

    String document(String url) {
        return thing(url, "foaf:Document").id();
    }

    /** A kind of office: which one it is in a town, the route in the town says. */
    String authority(String code) {
        String kind = concept("authority_kinds", code);
        return thing(at.shared("authority", code), "cv:PublicOrganisation", "org:Organization")
                .says("identifier", code)
                .says("prefLabel", lists.name("authority_kinds", code))
                .says("spatial", region())
                .says("conceptType", kind)
                .id();
    }

    List<Map<String, Object>> json() {
        return things.values().stream().map(Thing::json).toList();
    }
}
