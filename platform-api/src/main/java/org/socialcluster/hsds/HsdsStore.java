package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** Reads what everybody may read, whoever asks. */
@ApplicationScoped
class HsdsStore {
    private static final String TERM = "(select t.keys[1] from hsds_taxonomy_term t where t.id = %s)";
    private static final String TAXONOMY = "(select t.keys[1] from hsds_taxonomy t where t.id = %s)";

    @PersistenceContext
    EntityManager em;

    int count(HsdsKind kind, HsdsFilter filter) {
        Where wanted = wanted(kind, filter);
        return wanted.count(em, " from " + kind.view() + " v");
    }

    List<HsdsObject> page(HsdsKind kind, HsdsFilter filter, HsdsDetail detail, String root, int offset, int limit) {
        Where wanted = wanted(kind, filter);
        return read(
                kind,
                detail,
                root,
                wanted,
                " limit " + wanted.parameter(limit) + " offset " + wanted.parameter(offset));
    }

    /** The next ones behind an identifier. */
    List<HsdsObject> next(
            HsdsKind kind, HsdsFilter filter, HsdsDetail detail, String root, @Nullable UUID after, int limit) {
        Where wanted = wanted(kind, filter);
        if (after != null) {
            wanted.and("v.id > %s", after);
        }
        return read(kind, detail, root, wanted, " limit " + wanted.parameter(limit));
    }

    Optional<HsdsObject> find(HsdsKind kind, UUID id, String root) {
        Where wanted = new Where().and("v.id = %s", id);
        return read(kind, HsdsDetail.WHOLE, root, wanted, "").stream().findFirst();
    }

    private List<HsdsObject> read(HsdsKind kind, HsdsDetail detail, String root, Where wanted, String rest) {
        String sql = "select v.id, cast(" + detail.sql()
                + " || case when v.path is null then '{}' else jsonb_build_object('"
                + kind.addressField() + "', cast(" + wanted.parameter(root) + " as text) || v.path) end as text) from "
                + kind.view() + " v" + wanted.text() + " order by v.id" + rest;
        return Row.of(wanted.in(em, sql))
                .map(row -> new HsdsObject(row.uuid(0), AsciiAddresses.in(row.text(1))))
                .toList();
    }

    private static Where wanted(HsdsKind kind, HsdsFilter filter) {
        Where where = new Where();
        if (filter.town() != null) {
            where.and("v.town = %s", filter.town());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.andAnyHolds(filter.text(), "v.name");
        }
        if (filter.organization() != null) {
            where.and("v.organization_id = %s", filter.organization());
        }
        if (filter.modifiedAfter() != null) {
            where.and(
                    "v.updated_at >= cast(%s as timestamptz)",
                    filter.modifiedAfter().toString());
        }
        terms(kind, filter, where);
        return where;
    }

    private static void terms(HsdsKind kind, HsdsFilter filter, Where where) {
        boolean ofTerms = kind == HsdsKind.TAXONOMY_TERM;
        if (filter.term() != null) {
            where.and(
                    ofTerms
                            ? "v.keys[3] = 'parent/' || substring(" + TERM + " from '/(.*)')"
                            : TERM + " = any (v.keys)",
                    filter.term());
        }
        if (filter.taxonomy() != null) {
            where.and(
                    ofTerms
                            ? "v.keys[2] = " + TAXONOMY
                            : "exists (select 1 from unnest(v.keys) k where split_part(k, '/', 1) = " + TAXONOMY + ")",
                    filter.taxonomy());
        }
        if (filter.top()) {
            where.and("v.keys[3] is null");
        }
    }
}
