package org.socialcluster.coverage.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.socialcluster.coverage.network.NetworkFigures.Figure;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class NetworkStore {
    @PersistenceContext
    EntityManager em;

    NetworkFigures figures() {
        List<Row> rows = Row.of(
                        em.createNativeQuery("select centre_id, figure, part, n, counted_at from network_figure"))
                .toList();
        Instant countedAt = rows.isEmpty() ? null : rows.get(0).instant(4);
        return new NetworkFigures(
                countedAt == null ? null : countedAt.atOffset(ZoneOffset.UTC),
                rows.stream()
                        .collect(groupingBy(
                                row -> new CentreId(row.uuid(0)),
                                groupingBy(
                                        row -> Figure.valueOf(row.text(1)),
                                        toMap(row -> row.text(2), row -> row.number(3))))));
    }

    void count() {
        em.createNativeQuery("select count(count_network())").getSingleResult();
    }
}
