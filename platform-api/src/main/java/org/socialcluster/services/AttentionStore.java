package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

/** Counts by reason, in one statement. */
@ApplicationScoped
class AttentionStore {
    private static final String COUNTS = Arrays.stream(Attention.values())
            .map(it -> "count(*) filter (where " + AttentionRule.of(it) + ")")
            .collect(Collectors.joining(", ", "select ", """

                     from office_service s
                     join office_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
                    where s.centre_id = ?1
                    """));

    @PersistenceContext
    EntityManager em;

    Map<Attention, Integer> counts(Actor actor) {
        Row row = Row.of(em.createNativeQuery(COUNTS)
                        .setParameter(1, actor.home().value()))
                .findFirst()
                .orElseThrow();
        Map<Attention, Integer> counts = new EnumMap<>(Attention.class);
        int column = 0;
        for (Attention attention : Attention.values()) {
            counts.put(attention, row.number(column++));
        }
        return counts;
    }
}
