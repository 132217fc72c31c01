package org.socialcluster.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;
import org.socialcluster.tenancy.RegionCentre;

@ApplicationScoped
class AuditStore {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String FOUND = """
              from audit e
             where (cast(?1 as uuid) is null or e.centre_id = cast(?1 as uuid)) and (?2 = '' or e.kind = ?2)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    RegionCentre region;

    void add(
            String kind,
            @Nullable CentreId centre,
            @Nullable AccountId actor,
            @Nullable AccountId subject,
            Map<String, String> details) {
        em.createNativeQuery("""
                        insert into audit (centre_id, id, kind, actor, subject, details)
                        values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as uuid), cast(?6 as jsonb))
                        """)
                .setParameter(1, centre == null ? region.id().value() : centre.value())
                .setParameter(2, Id.fresh())
                .setParameter(3, kind)
                .setParameter(4, actor == null ? null : actor.toString())
                .setParameter(5, subject == null ? null : subject.toString())
                .setParameter(6, JSON.toJson(new TreeMap<>(details)))
                .executeUpdate();
    }

    /** Entries, newest first. Runs as sign-in: names of people stand in accounts.
     *
     * @param centre one centre's entries, or null for all */
    List<AuditEntryView> list(@Nullable CentreId centre, @Nullable String kind, int offset, int limit) {
        return Row.of(em.createNativeQuery("""
                                select e.id, e.at, e.kind, c.name, actor.name || ' · ' || actor.login, subject.name || ' · ' || subject.login, e.details::text
                                """
                                + FOUND.replace(
                                        "from audit e",
                                        "from audit e join centre c on c.id = e.centre_id"
                                                + " left join account actor on actor.id = e.actor"
                                                + " left join account subject on subject.id = e.subject")
                                + " order by e.at desc, e.id desc")
                        .setParameter(1, centre == null ? null : centre.toString())
                        .setParameter(2, kind == null ? "" : kind)
                        .setFirstResult(offset)
                        .setMaxResults(limit))
                .map(row -> new AuditEntryView(
                        row.uuid(0),
                        row.instant(1),
                        row.text(2),
                        row.text(3),
                        row.textOrNull(4),
                        row.textOrNull(5),
                        texts(row.text(6))))
                .toList();
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new TreeMap<>();
        ((Map<?, ?>) JSON.fromJson(json, Map.class))
                .forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }

    int count(@Nullable CentreId centre, @Nullable String kind) {
        return ((Number) em.createNativeQuery("select count(*) " + FOUND)
                        .setParameter(1, centre == null ? null : centre.toString())
                        .setParameter(2, kind == null ? "" : kind)
                        .getSingleResult())
                .intValue();
    }
}
