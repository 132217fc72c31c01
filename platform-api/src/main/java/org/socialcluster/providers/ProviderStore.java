package org.socialcluster.providers;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;

/** Providers of the Actor's centre: whoever works there reads the table, everybody else what is published. */
@ApplicationScoped
class ProviderStore {
    private static final String TABLE = """
            (select p.*,
                    array(select s.sector
                            from provider_sector s
                            join taxonomy_term t on t.taxonomy_code = s.taxonomy_code and t.code = s.sector
                           where s.centre_id = p.centre_id and s.provider_id = p.id
                           order by t.sort_order) as sectors
               from provider p)""";
    private static final String COLUMNS = """
            select p.id, p.slug, p.name, p.kind, p.authority_kind, p.sectors, p.email, p.phone, p.website, p.inn, p.ogrn,
                   p.in_social_registry, p.status, null, null, p.demo, p.version, p.updated_at
            """;
    private static final String WANTED = """
             where p.centre_id = ?1
               and (?2 = '' or position(?2 in %s) > 0)
               and (?3 = '' or p.status = any (string_to_array(?3, ',')))
               and (?4 = '' or p.kind = ?4)
               and (?5 = '' or ?5 = any (p.sectors))
            """.formatted(SearchedText.of("p.name"));
    private static final Map<String, String> SORTED_BY = Map.of(
            "name", "p.name collate \"ru-RU-x-icu\"",
            "slug", "p.slug",
            "kind", "p.kind",
            "status", "p.status",
            "updatedAt", "p.updated_at");
    private static final String ORDER = "p.name collate \"ru-RU-x-icu\", p.id";

    @PersistenceContext
    EntityManager em;

    List<ProviderView> list(Actor actor, ProviderFilter filter, Slice slice) {
        Query query =
                wanted(COLUMNS + from(actor) + WANTED + " order by " + slice.orderBy(SORTED_BY, ORDER), actor, filter);
        return Row.of(query.setFirstResult(slice.offset()).setMaxResults(slice.limit()))
                .map(ProviderStore::provider)
                .toList();
    }

    int count(Actor actor, ProviderFilter filter) {
        return ((Number) wanted("select count(*)" + from(actor) + WANTED, actor, filter)
                        .getSingleResult())
                .intValue();
    }

    Optional<ProviderView> byId(Actor actor, UUID id) {
        return one(actor, "p.id", id);
    }

    Optional<ProviderView> bySlug(Actor actor, String slug) {
        return one(actor, "p.slug", SearchedText.storable(slug));
    }

    private Optional<ProviderView> one(Actor actor, String column, Object value) {
        return Row.of(em.createNativeQuery(COLUMNS + from(actor) + " where p.centre_id = ?1 and " + column + " = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, value))
                .map(ProviderStore::provider)
                .findFirst();
    }

    private Query wanted(String sql, Actor actor, ProviderFilter filter) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.home().value())
                .setParameter(2, SearchedText.typed(filter.text()))
                .setParameter(3, filter.status().stream().map(Enum::name).collect(joining(",")))
                .setParameter(4, SearchedText.storable(filter.kind()))
                .setParameter(5, SearchedText.storable(filter.sector()));
    }

    private static String from(Actor actor) {
        return " from " + (actor.inOffice() ? TABLE : "published_provider") + " p";
    }

    private static ProviderView provider(Row row) {
        return new ProviderView(
                new ProviderId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                row.textOrNull(4),
                row.texts(5),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                row.textOrNull(9),
                row.textOrNull(10),
                row.flag(11),
                ListingStatus.valueOf(row.text(12)),
                row.textOrNull(13),
                day(row.textOrNull(14)),
                row.flag(15),
                row.longNumber(16),
                row.instant(17).atOffset(ZoneOffset.UTC));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
