package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.Where;

/** Places of the Actor's centre: whoever works there reads the table, everybody else what is published. */
@ApplicationScoped
class PlaceStore {
    private static final String COLUMNS = """
            select p.id, p.slug, p.name, p.provider_id, p.street, p.city, p.postal_code, p.latitude, p.longitude,
                   p.address_hidden, p.passport_class, p.accessibility, p.note, p.demo, p.version, p.updated_at, p.confirmed_at,
            """;
    private static final Map<String, String> SORTED_BY = Map.of(
            "name", "p.name collate \"ru-RU-x-icu\"",
            "slug", "p.slug",
            "city", "p.city collate \"ru-RU-x-icu\"",
            "street", "p.street collate \"ru-RU-x-icu\"",
            "updatedAt", "p.updated_at",
            "lastConfirmed", "p.confirmed_at");
    private static final String ORDER = "p.name collate \"ru-RU-x-icu\", p.id";

    @PersistenceContext
    EntityManager em;

    List<PlaceView> list(Actor actor, PlaceFilter filter, Slice slice) {
        Where wanted = wanted(actor, filter);
        return read(actor, wanted, wanted.text(slice, SORTED_BY, ORDER));
    }

    int count(Actor actor, PlaceFilter filter) {
        Where wanted = wanted(actor, filter);
        return wanted.count(em, from(actor));
    }

    Optional<PlaceView> byId(Actor actor, UUID id) {
        Where wanted = ofCentre(actor).and("p.id = %s", id);
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    Optional<PlaceView> bySlug(Actor actor, String slug) {
        Where wanted = ofCentre(actor).and("p.slug = %s", slug);
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    private List<PlaceView> read(Actor actor, Where wanted, String rest) {
        return Row.of(wanted.in(em, COLUMNS + confirmedBy(actor) + from(actor) + rest))
                .map(PlaceStore::place)
                .toList();
    }

    private static Where wanted(Actor actor, PlaceFilter filter) {
        Where where = ofCentre(actor);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.andAnyHolds(filter.text(), "p.name", "p.street");
        }
        String nobodys = filter.centresOwn() ? "p.provider_id is null" : "false";
        if (filter.provider() != null) {
            where.and(
                    "(p.provider_id = %s or " + nobodys + ")", filter.provider().value());
        } else if (filter.centresOwn()) {
            where.and(nobodys);
        }
        return where;
    }

    private static Where ofCentre(Actor actor) {
        return new Where().and("p.centre_id = %s", actor.home().value());
    }

    private static String confirmedBy(Actor actor) {
        return actor.inOffice() ? "p.confirmed_by_name" : "null::text";
    }

    private static String from(Actor actor) {
        return " from " + (actor.inOffice() ? "office" : "published") + "_place p";
    }

    private static PlaceView place(Row row) {
        return new PlaceView(
                new PlaceId(row.uuid(0)),
                row.text(1),
                row.text(2),
                provider(row.uuidOrNull(3)),
                row.textOrNull(4),
                row.text(5),
                row.textOrNull(6),
                row.decimalOrNull(7),
                row.decimalOrNull(8),
                row.flag(9),
                row.text(10),
                row.texts(11),
                row.textOrNull(12),
                row.flag(13),
                row.longNumber(14),
                row.instant(15).atOffset(ZoneOffset.UTC),
                row.instantOrNull(16) == null ? null : row.instant(16).atOffset(ZoneOffset.UTC),
                row.textOrNull(17));
    }

    private static @Nullable ProviderId provider(@Nullable UUID id) {
        return id == null ? null : new ProviderId(id);
    }
}
