package org.socialcluster.routes.catalogue;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.Where;

/** Records of the catalogue, whatever their kind. */
@ApplicationScoped
class CatalogueStore {
    private static final String NAME = "c.name collate \"ru-RU-x-icu\"";
    private static final int FIRST_VALUE = 3;

    /** A document has a code for machines, made once. */
    private static final Map<String, String> MADE =
            Map.of("document", "replace(lower(cast(?3 as text)), '_', '-') || '-' || left(md5(cast(?1 as text)), 8)");

    private static final Map<String, String> NAMED = Map.of(
            "document", "select from route_step_document where document_id = ?1",
            "legal_act", "select from route_basis where act_id = ?1");

    @PersistenceContext
    EntityManager em;

    <D extends CatalogueDraft> List<CatalogueRecord<D>> list(CatalogueKind<D> kind, String text, Slice slice) {
        Where wanted = wanted(kind, text);
        return read(
                kind,
                wanted,
                " order by "
                        + slice.orderBy(
                                Map.of("name", NAME, "steps", "u.steps", "updatedAt", "c.updated_at"), NAME + ", c.id")
                        + " limit " + wanted.parameter(slice.limit()) + " offset "
                        + wanted.parameter(slice.offset()));
    }

    int count(CatalogueKind<?> kind, String text) {
        Where wanted = wanted(kind, text);
        return Row.of(wanted.in(em, "select count(*) from " + kind.table() + " c" + wanted.text()))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    <D extends CatalogueDraft> Optional<CatalogueRecord<D>> byId(CatalogueKind<D> kind, CatalogueId id) {
        return read(kind, new Where().and("c.id = %s", id.value()), "").stream().findFirst();
    }

    private static Where wanted(CatalogueKind<?> kind, String text) {
        Where where = new Where();
        return text.isBlank() ? where : where.andEachWord(text, "cast(%s as text) is null", kind.searched());
    }

    private <D extends CatalogueDraft> List<CatalogueRecord<D>> read(CatalogueKind<D> kind, Where where, String rest) {
        return Row.of(where.in(
                        em, """
                        select c.id, cast(to_jsonb(c) as text), u.steps, u.routes, c.version, c.updated_at
                          from %s c
                         cross join lateral (
                           select count(distinct s.id) as steps, count(distinct s.version_id) as routes
                             from (%s) x join route_step s on s.id = x.step_id
                             join route_version v on v.id = s.version_id and v.status = 'PUBLISHED') u
                        """.formatted(kind.table(), UseStore.steps(kind.table(), "c.id")) + where.text() + rest))
                .map(row -> new CatalogueRecord<>(
                        new CatalogueId(row.uuid(0)),
                        kind.draft(row.text(1)),
                        row.number(2),
                        row.number(3),
                        row.longNumber(4),
                        row.instant(5).atOffset(ZoneOffset.UTC)))
                .toList();
    }

    /** The version of a row that nobody else changes until the transaction ends; empty where there is none. */
    OptionalLong lock(CatalogueKind<?> kind, CatalogueId id) {
        return Row.of(em.createNativeQuery("select version from " + kind.table() + " where id = ?1 for no key update")
                        .setParameter(1, id.value()))
                .mapToLong(row -> row.longNumber(0))
                .findFirst();
    }

    <D extends CatalogueDraft> void insert(Actor actor, CatalogueKind<D> kind, CatalogueId id, D draft) {
        String made = MADE.get(kind.table());
        filled(
                        actor,
                        "insert into %s (id, updated_by%s, %s) values (?1, ?2%s, %s)"
                                .formatted(
                                        kind.table(),
                                        made == null ? "" : ", code",
                                        String.join(", ", kind.columns()),
                                        made == null ? "" : ", " + made,
                                        IntStream.range(0, kind.columns().size())
                                                .mapToObj(at ->
                                                        value(kind.columns().get(at), at))
                                                .collect(joining(", "))),
                        id,
                        kind.values(draft))
                .executeUpdate();
    }

    <D extends CatalogueDraft> void update(Actor actor, CatalogueKind<D> kind, CatalogueId id, D draft) {
        filled(
                        actor,
                        "update %s set version = version + 1, updated_at = now(), updated_by = ?2, %s where id = ?1"
                                .formatted(
                                        kind.table(),
                                        IntStream.range(0, kind.columns().size())
                                                .mapToObj(at -> kind.columns().get(at) + " = "
                                                        + value(kind.columns().get(at), at))
                                                .collect(joining(", "))),
                        id,
                        kind.values(draft))
                .executeUpdate();
    }

    void delete(CatalogueKind<?> kind, CatalogueId id) {
        em.createNativeQuery("delete from " + kind.table() + " where id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
    }

    /** Whether any version, however old, names it: such a record stays. */
    boolean named(CatalogueKind<?> kind, CatalogueId id) {
        return Row.of(em.createNativeQuery("select exists (" + NAMED.get(kind.table()) + ")")
                        .setParameter(1, id.value()))
                .findFirst()
                .orElseThrow()
                .flag(0);
    }

    private static String value(String column, int at) {
        String place = "?" + (at + FIRST_VALUE);
        return column.endsWith("_on") ? "cast(" + place + " as date)" : "cast(" + place + " as text)";
    }

    private Query filled(Actor actor, String sql, CatalogueId id, List<@Nullable String> values) {
        Query query = em.createNativeQuery(sql)
                .setParameter(1, id.value())
                .setParameter(2, actor.person().value());
        for (int at = 0; at < values.size(); at++) {
            query.setParameter(at + FIRST_VALUE, values.get(at));
        }
        return query;
    }
}
