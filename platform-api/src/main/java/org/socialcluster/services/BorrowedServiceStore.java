package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** Reads what other centres lend, from published views alone: whoever works in a centre reads no drafts of another. */
@ApplicationScoped
class BorrowedServiceStore {
    /** More than a page can show. */
    private static final int MOST = 100;

    private static final String SELECT = """
            select s.id, s.slug, s.name, p.name, c.slug, c.name, d.km, t.monthly_quota, t.days, s.needs, s.status,
                   s.capacity_state, s.confirmed_at
              from published_service_town t
              join published_service s on s.centre_id = t.centre_id and s.id = t.service_id
              join published_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
              join published_centre c on c.id = t.centre_id and c.kind = 'TOWN' and c.status <> 'CLOSED'
              left join published_centre_distance d on d.from_centre = t.serves_centre and d.to_centre = t.centre_id
            """;

    @PersistenceContext
    EntityManager em;

    List<BorrowedService> list(Actor actor, ServiceFilter filter) {
        Where where = new Where().and("t.serves_centre = %s", actor.home().value());
        ServiceText.in(where, filter.text(), "published_service_need");
        SocialServiceStore.codes(Actor.visitor(), filter, where);
        String order = " order by d.km, s.name collate \"ru-RU-x-icu\", s.id limit " + where.parameter(MOST);
        return Row.of(where.in(em, SELECT + where.text() + order))
                .map(BorrowedServiceStore::service)
                .toList();
    }

    private static BorrowedService service(Row row) {
        ListingStatus status = ListingStatus.valueOf(row.text(10));
        Instant confirmed = row.instantOrNull(12);
        return new BorrowedService(
                new ServiceId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.decimalOrNull(6),
                row.numberOrNull(7),
                row.texts(8),
                row.texts(9),
                status,
                status == ListingStatus.CLOSED ? CapacityState.UNKNOWN : CapacityState.valueOf(row.text(11)),
                confirmed == null ? null : confirmed.atOffset(ZoneOffset.UTC));
    }
}
