package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** Experts' words on steps that people read, and on those they are about to read. */
@ApplicationScoped
class VerificationStore {
    /** Every published step with the word that holds, or else the last one that did, and what an expert has found wrong in it;
     * and what reads otherwise in a version that a second person has found right. What was said of a text that never came to
     * residents is nothing that a published step could have lost. */
    private static final String STEPS = """
            select s.id, s.step_key, r.slug, r.short_title, r.position, s.number, s.title,
                   case when o.id is not null then 'WRONG' when k.id is null then 'NEVER' when not k.holds then 'LAPSED'
                        when k.expires_at <= now() + interval '30 days' then 'SOON' else 'VALID' end as state,
                   case when k.id is null or k.holds then null when k.lapsed_why is not null then k.lapsed_why
                        when k.expires_at <= now() then 'EXPIRED' else 'TEXT' end as lapsed,
                   k.expert_name, k.scope, k.verified_at, k.expires_at,
                   o.id as objection, o.expert_name as objector, o.reason, o.correction, o.said_at, f.print, r.facts_as_of, r.coming
              from route_step s
              join (select version_id, slug, short_title, position, facts_as_of, false as coming from published_route
                    union all
                    select v.id, n.slug, v.short_title, n.position, v.facts_as_of, true
                      from route_version v join route n on n.id = v.route_id and not n.retired where v.status = 'APPROVED') r
                on r.version_id = s.version_id
             cross join lateral (select step_fingerprint(s.id) as print) f
              left join lateral (
                select v.*, v.lapsed_at is null and v.expires_at > now() and v.fingerprint = f.print as holds
                  from step_verification v where v.step_key = s.step_key and (r.coming or v.published)
                 order by v.lapsed_at is null and v.expires_at > now() and v.fingerprint = f.print desc, v.verified_at desc limit 1) k on true
              left join lateral (
                select x.* from step_objection x
                 where x.step_key = s.step_key and x.settled_at is null and x.fingerprint = f.print
                 order by x.said_at desc limit 1) o on true
             where not r.coming
                or not exists (select from route_step p join published_route q on q.version_id = p.version_id
                                where p.step_key = s.step_key and step_fingerprint(p.id) = f.print)
            """;

    private static final String COLUMNS = "w.step_key, w.slug, w.short_title, w.number, w.title, w.state, w.lapsed,"
            + " w.expert_name, w.scope, w.verified_at, w.expires_at, w.objection, w.objector, w.reason, w.correction,"
            + " w.said_at, w.print, cast(w.facts_as_of as text), w.id, w.coming";

    @PersistenceContext
    EntityManager em;

    /** A step with what its sheet begins from. */
    record Found(StepToVerify step, UUID id, String fingerprint, LocalDate factsAsOf) {}

    List<StepToVerify> steps() {
        return Row.of(em.createNativeQuery("""
                                select %s from (%s) w
                                 order by not w.coming, array_position(array['LAPSED', 'NEVER', 'SOON', 'WRONG'], w.state), w.position, w.slug, w.number
                                """.formatted(COLUMNS, STEPS)))
                .map(VerificationStore::step)
                .toList();
    }

    Optional<Found> step(UUID key, boolean coming) {
        return Row.of(em.createNativeQuery("select %s from (%s) w where w.step_key = ?1 and w.coming = ?2"
                                .formatted(COLUMNS, STEPS))
                        .setParameter(1, key)
                        .setParameter(2, coming))
                .map(row -> new Found(step(row), row.uuid(18), row.text(16), LocalDate.parse(row.text(17))))
                .findFirst();
    }

    private static StepToVerify step(Row row) {
        String why = row.textOrNull(6);
        VerificationState state = VerificationState.valueOf(row.text(5));
        return new StepToVerify(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.number(3),
                row.text(4),
                state,
                why == null || state != VerificationState.LAPSED ? null : LapseReason.valueOf(why),
                row.textOrNull(7) == null
                        ? null
                        : new StepToVerify.Word(
                                row.text(7), row.text(8), moment(row.instant(9)), moment(row.instant(10))),
                row.uuidOrNull(11) == null
                        ? null
                        : new StepToVerify.Objection(
                                row.uuid(11), row.text(12), row.text(13), row.textOrNull(14), moment(row.instant(15))),
                row.flag(19));
    }

    VerificationDebt debt() {
        return Row.of(em.createNativeQuery("""
                                select count(*) filter (where not w.coming),
                                       count(*) filter (where not w.coming and w.state in ('NEVER', 'LAPSED', 'WRONG')),
                                       count(*) filter (where not w.coming and w.state = 'LAPSED'),
                                       count(*) filter (where not w.coming and w.state = 'SOON'),
                                       count(*) filter (where not w.coming and w.state = 'WRONG'),
                                       count(*) filter (where w.coming and w.state in ('NEVER', 'LAPSED', 'SOON'))
                                  from (%s) w
                                """.formatted(STEPS)))
                .map(row -> new VerificationDebt(
                        row.number(0), row.number(1), row.number(2), row.number(3), row.number(4), row.number(5)))
                .findFirst()
                .orElseThrow();
    }

    VerificationSheet sheet(Found found) {
        return Row.of(em.createNativeQuery("""
                                select s.do_text, coalesce(a.name, s.authority), s.branch, s.optional, s.result, s.if_refused,
                                       s.deadline_days, s.deadline_unit, s.deadline_from, s.deadline_source, s.deadline_statutory, s.deadline_confidence,
                                       array(select coalesce(t.name, c.channel) from route_step_channel c
                                               left join published_taxonomy_term t on t.taxonomy_code = 'step_channels' and t.code = c.channel
                                              where c.step_id = s.id order by c.position),
                                       cast((select coalesce(jsonb_agg(jsonb_build_object(
                                                      'code', d.code, 'kind', d.kind, 'name', d.name, 'issuedBy', d.issued_by, 'form', d.form,
                                                      'formName', coalesce(f.name, d.form), 'validity', d.validity, 'role', x.role,
                                                      'required', x.required, 'note', x.note) order by x.role, x.position), '[]')
                                               from route_step_document x join document d on d.id = x.document_id
                                               left join published_taxonomy_term f on f.taxonomy_code = 'document_forms' and f.code = d.form
                                              where x.step_id = s.id) as text),
                                       cast((select coalesce(jsonb_agg(jsonb_build_object('act', l.name, 'level', l.level, 'edition', l.edition, 'url', l.url,
                                                                                          'articles', b.articles, 'confidence', b.confidence) order by b.position), '[]')
                                               from route_basis b join legal_act l on l.id = b.act_id where b.version_id = s.version_id) as text),
                                       cast((select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'url', x.url) order by x.position), '[]')
                                               from route_source x where x.version_id = s.version_id) as text),
                                       array(select q.question from expert_check q where q.version_id = s.version_id order by q.position),
                                       cast((select coalesce(jsonb_agg(jsonb_build_object('fact', e.fact, 'found', e.found) order by e.position), '[]')
                                               from route_evidence e where e.version_id = s.version_id) as text)
                                  from route_step s
                                  left join published_taxonomy_term a on a.taxonomy_code = 'authority_kinds' and a.code = s.authority
                                 where s.id = ?1
                                """).setParameter(1, found.id()))
                .map(row -> sheet(found, row))
                .findFirst()
                .orElseThrow();
    }

    private static VerificationSheet sheet(Found found, Row row) {
        return new VerificationSheet(
                found.step(),
                found.fingerprint(),
                found.factsAsOf(),
                row.text(0),
                row.text(1),
                row.texts(12),
                row.textOrNull(2),
                row.flag(3),
                List.of(StoredJson.read(row.text(13), RouteStep.Paper[].class)),
                deadline(row),
                row.textOrNull(4),
                row.textOrNull(5),
                List.of(StoredJson.read(row.text(14), RouteView.Basis[].class)),
                List.of(StoredJson.read(row.text(15), RouteView.Source[].class)),
                row.texts(16),
                List.of(StoredJson.read(row.text(17), VerificationSheet.Evidence[].class)));
    }

    private static VerificationSheet.@Nullable Deadline deadline(Row row) {
        return row.text(7).equals("NOT_SET")
                ? null
                : new VerificationSheet.Deadline(
                        new RouteStep.Deadline(
                                row.numberOrNull(6), row.text(7), row.textOrNull(8), row.textOrNull(9), row.flag(10)),
                        row.text(11));
    }

    /** Nothing is written unless the step still reads as it was seen. */
    boolean add(Actor actor, UUID id, VerificationDraft draft, Instant now, Instant until) {
        return em.createNativeQuery("""
                                insert into step_verification (id, step_key, fingerprint, expert, expert_name, scope, verified_at, expires_at, published)
                                select ?1, s.step_key, ?2, ?3, (select c.name from colleague c where c.account_id = ?3 limit 1), btrim(?4), ?5, ?6, r.status = 'PUBLISHED'
                                  from route_step s join route_version r on r.id = s.version_id and r.status in ('PUBLISHED', 'APPROVED')
                                 where s.step_key = ?7 and step_fingerprint(s.id) = ?2
                                 order by r.status = 'PUBLISHED' desc limit 1
                                """)
                        .setParameter(1, id)
                        .setParameter(2, draft.fingerprint())
                        .setParameter(3, actor.person().value())
                        .setParameter(4, draft.scope())
                        .setParameter(5, moment(now))
                        .setParameter(6, moment(until))
                        .setParameter(7, draft.stepKey())
                        .executeUpdate()
                == 1;
    }

    boolean withdraw(Actor actor, UUID id, Instant now) {
        return em.createNativeQuery("""
                                update step_verification set lapsed_at = ?3, lapsed_why = 'WITHDRAWN'
                                 where id = ?1 and expert = ?2 and lapsed_at is null
                                """)
                        .setParameter(1, id)
                        .setParameter(2, actor.person().value())
                        .setParameter(3, moment(now))
                        .executeUpdate()
                == 1;
    }

    /** All words for the step as it reads with this fingerprint. */
    void withdrawAll(UUID stepKey, String fingerprint, Instant now) {
        em.createNativeQuery("""
                        update step_verification set lapsed_at = ?2, lapsed_why = 'WITHDRAWN'
                         where step_key = ?1 and fingerprint = ?3 and lapsed_at is null
                        """)
                .setParameter(1, stepKey)
                .setParameter(3, fingerprint)
                .setParameter(2, moment(now))
                .executeUpdate();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
