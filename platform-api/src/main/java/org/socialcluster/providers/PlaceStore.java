package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;

/** Places of the Actor's centre: whoever works there reads the table, everybody else what is published. */
@ApplicationScoped
class PlaceStore {
    private static final String TABLE = """
            (select p.*,
                    array(select a.term_code
                            from place_accessibility a
                            join taxonomy_term t on t.taxonomy_code = a.taxonomy_code and t.code = a.term_code
                           where a.centre_id = p.centre_id and a.place_id = p.id
                           order by a.taxonomy_code desc, t.sort_order) as accessibility
               from place p)""";
    private static final String COLUMNS = """
            select p.id, p.slug, p.name, p.provider_id, p.street, p.city, p.postal_code, p.latitude, p.longitude,
                   p.address_hidden, p.passport_class, p.accessibility, p.note, p.demo, p.version, p.updated_at
            """;
    private static final String WANTED = """
             where p.centre_id = ?1
               and (?2 = '' or position(?2 in %s) > 0 or position(?2 in %s) > 0)
               and (?3 = '' or p.provider_id = cast(nullif(?3, '') as uuid))
            """.formatted(SearchedText.of("p.name"), SearchedText.of("p.street"));
    private static final Map<String, String> SORTED_BY = Map.of(
            "name", "p.name collate \"ru-RU-x-icu\"",
            "slug", "p.slug",
            "city", "p.city collate \"ru-RU-x-icu\"",
            "street", "p.street collate \"ru-RU-x-icu\"",
            "updatedAt", "p.updated_at");
    private static final String ORDER = "p.name collate \"ru-RU-x-icu\", p.id";

    @PersistenceContext
    EntityManager em;

    List<PlaceView> list(Actor actor, PlaceFilter filter, Slice slice) {
        Query query =
                wanted(COLUMNS + from(actor) + WANTED + " order by " + slice.orderBy(SORTED_BY, ORDER), actor, filter);
        return Row.of(query.setFirstResult(slice.offset()).setMaxResults(slice.limit()))
                .map(PlaceStore::place)
                .toList();
    }

    int count(Actor actor, PlaceFilter filter) {
        return ((Number) wanted("select count(*)" + from(actor) + WANTED, actor, filter)
                        .getSingleResult())
                .intValue();
    }

    Optional<PlaceView> byId(Actor actor, UUID id) {
        return one(actor, "p.id", id);
    }

    Optional<PlaceView> bySlug(Actor actor, String slug) {
        return one(actor, "p.slug", SearchedText.storable(slug));
    }

    private Optional<PlaceView> one(Actor actor, String column, Object value) {
        return Row.of(em.createNativeQuery(COLUMNS + from(actor) + " where p.centre_id = ?1 and " + column + " = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, value))
                .map(PlaceStore::place)
                .findFirst();
    }

    private Query wanted(String sql, Actor actor, PlaceFilter filter) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.home().value())
                .setParameter(2, SearchedText.typed(filter.text()))
                .setParameter(
                        3, filter.provider() == null ? "" : filter.provider().toString());
    }

    private static String from(Actor actor) {
        return " from " + (actor.inOffice() ? TABLE : "published_place") + " p";
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
                row.instant(15).atOffset(ZoneOffset.UTC));
    }

    private static @Nullable ProviderId provider(@Nullable UUID id) {
        return id == null ? null : new ProviderId(id);
    }
}
