package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.Where;

/** Providers of the Actor's centre: whoever works there reads the table, everybody else what is published. */
@ApplicationScoped
class ProviderStore {
    private static final String COLUMNS = """
            select p.id, p.slug, p.name, p.kind, p.authority_kind, p.sectors, p.email, p.phone, p.website, p.inn, p.ogrn,
                   p.in_social_registry, p.status, p.closed_reason, p.closed_until::text, p.demo, p.version, p.updated_at, p.confirmed_at,
            """;
    private static final Map<String, String> SORTED_BY = Map.of(
            "name", "p.name collate \"ru-RU-x-icu\"",
            "slug", "p.slug",
            "kind", "p.kind",
            "status", "p.status",
            "updatedAt", "p.updated_at",
            "lastConfirmed", "p.confirmed_at",
            "late", "confirmation_state(p.confirmed_at, p.confirmed_for_days) in ('OVERDUE', 'LONG_OVERDUE')");
    private static final String ORDER = "p.name collate \"ru-RU-x-icu\", p.id";

    @PersistenceContext
    EntityManager em;

    List<ProviderView> list(Actor actor, ProviderFilter filter, Slice slice) {
        Where wanted = wanted(actor, filter);
        return read(actor, wanted, wanted.text(slice, SORTED_BY, ORDER));
    }

    int count(Actor actor, ProviderFilter filter) {
        Where wanted = wanted(actor, filter);
        return wanted.count(em, from(actor));
    }

    List<Picked> pick(Actor actor, ProviderFilter filter, int most) {
        Where wanted = wanted(actor, filter);
        return Row.of(wanted.in(
                        em,
                        "select p.id, p.version" + from(actor) + wanted.text() + " order by " + ORDER + " limit "
                                + wanted.parameter(most)))
                .map(row -> new Picked(row.uuid(0), row.longNumber(1)))
                .toList();
    }

    Optional<ProviderView> byId(Actor actor, UUID id) {
        Where wanted = ofCentre(actor).and("p.id = %s", id);
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    Optional<ProviderView> bySlug(Actor actor, String slug) {
        Where wanted = ofCentre(actor).and("p.slug = %s", slug);
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    private List<ProviderView> read(Actor actor, Where wanted, String rest) {
        return Row.of(wanted.in(em, COLUMNS + confirmedBy(actor) + from(actor) + rest))
                .map(ProviderStore::provider)
                .toList();
    }

    private static Where wanted(Actor actor, ProviderFilter filter) {
        Where where = ofCentre(actor);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.andAnyHolds(filter.text(), "p.name");
        }
        where.andOneOf("p.status", filter.status());
        if (filter.kind() != null) {
            where.and("p.kind = %s", filter.kind());
        }
        if (filter.sector() != null) {
            where.and("%s = any (p.sectors)", filter.sector());
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
        return " from " + (actor.inOffice() ? "office" : "published") + "_provider p";
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
                Phone.shown(row.textOrNull(7)),
                row.textOrNull(8),
                row.textOrNull(9),
                row.textOrNull(10),
                row.flag(11),
                ListingStatus.valueOf(row.text(12)),
                row.textOrNull(13),
                day(row.textOrNull(14)),
                row.flag(15),
                row.longNumber(16),
                row.instant(17).atOffset(ZoneOffset.UTC),
                row.instantOrNull(18) == null ? null : row.instant(18).atOffset(ZoneOffset.UTC),
                row.textOrNull(19));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
