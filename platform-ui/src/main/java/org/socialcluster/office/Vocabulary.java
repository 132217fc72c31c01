package org.socialcluster.office;

import com.vaadin.cdi.annotation.UIScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.TaxonomyView;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Names of the codes that records are written in. Read once for a tab: the vocabulary changes with the region pack. */
@UIScoped
public class Vocabulary {
    private final transient Needs needs;
    private final transient Centres centres;
    private final OfficeSession session;

    private transient @Nullable List<NeedGroupView> groups;
    private transient @Nullable Map<String, Codes> taxonomies;
    private transient @Nullable Codes towns;

    @Inject
    public Vocabulary(Needs needs, Centres centres, OfficeSession session) {
        this.needs = needs;
        this.centres = centres;
        this.session = session;
    }

    /** The values of a classifier. */
    public Codes of(String taxonomy) {
        Map<String, Codes> known = taxonomies;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (TaxonomyView one : needs.taxonomies(session.actor())) {
                Map<String, String> names = new LinkedHashMap<>();
                one.terms().forEach(term -> names.put(term.code(), term.name()));
                known.put(one.code(), new Codes(names));
            }
            taxonomies = known;
        }
        return known.getOrDefault(taxonomy, new Codes(Map.of()));
    }

    /** Needs, group by group. */
    public Codes needs() {
        Map<String, String> names = new LinkedHashMap<>();
        groups().stream()
                .map(NeedGroupView::needs)
                .flatMap(List::stream)
                .forEach(it -> names.put(it.code(), it.name()));
        return new Codes(names);
    }

    public Codes needGroups() {
        Map<String, String> names = new LinkedHashMap<>();
        groups().forEach(it -> names.put(it.code(), it.name()));
        return new Codes(names);
    }

    /** After how many days without a confirmation a service with such needs counts as stale; the strictest need rules. */
    public int staleAfterDays(List<String> codes, int otherwise) {
        return groups().stream()
                .map(NeedGroupView::needs)
                .flatMap(List::stream)
                .filter(it -> codes.contains(it.code()))
                .map(NeedView::norm)
                .mapToInt(NeedView.Norm::staleAfterDays)
                .min()
                .orElse(otherwise);
    }

    /** Towns by their slug, the tab's own left out. */
    public Codes otherTowns() {
        Codes known = towns;
        if (known == null) {
            Map<String, String> names = new LinkedHashMap<>();
            for (CentreView town : centres.towns(session.actor())) {
                if (!town.id().equals(session.actor().centre())) {
                    names.put(town.slug(), town.name().nominative());
                }
            }
            known = new Codes(names);
            towns = known;
        }
        return known;
    }

    private List<NeedGroupView> groups() {
        List<NeedGroupView> known = groups;
        if (known == null) {
            known = needs.groups(session.actor());
            groups = known;
        }
        return known;
    }
}
