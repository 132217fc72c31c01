package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.socialcluster.shared.Row;

@ApplicationScoped
class RouteChoiceStore {
    @PersistenceContext
    EntityManager em;

    RouteChoices all() {
        return new RouteChoices(
                Row.of(em.createNativeQuery("select code, name, issued_by, form from document order by name, code"))
                        .map(row -> new RouteChoices.Document(row.text(0), row.text(1), row.textOrNull(2), row.text(3)))
                        .toList(),
                Row.of(em.createNativeQuery("select id, name, edition, url from legal_act order by name, id"))
                        .map(row ->
                                new RouteChoices.Act(row.uuid(0), row.text(1), row.textOrNull(2), row.textOrNull(3)))
                        .toList(),
                Row.of(em.createNativeQuery("select slug, short_title from published_route order by position, slug"))
                        .map(row -> new RouteChoices.Other(row.text(0), row.text(1)))
                        .toList());
    }
}
