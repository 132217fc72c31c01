package org.socialcluster.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Token;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;

@ApplicationScoped
class ReportStore {
    private static final int YEARS_KEPT = 1;

    @PersistenceContext
    EntityManager em;

    /** The published record with that name in addresses. */
    Optional<ReportSubject> subject(Actor actor, ReportKind kind, String slug) {
        return switch (kind) {
            case SERVICE -> named(actor, kind, slug, "published_service");
            case PROVIDER -> named(actor, kind, slug, "published_provider");
            case EVENT -> named(actor, kind, slug, "published_event");
            case CENTRE -> centre(actor, slug);
            case STAFF -> employee(actor, slug);
        };
    }

    private Optional<ReportSubject> named(Actor actor, ReportKind kind, String slug, String view) {
        return Row.of(em.createNativeQuery(
                                "select r.id, r.name, '/' || c.slug || '/" + kind.path()
                                        + "/' || r.slug from " + view
                                        + " r join published_centre c on c.id = r.centre_id where r.centre_id = ?1 and r.slug = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, slug))
                .map(row -> new ReportSubject(kind, row.uuid(0), row.text(1), row.text(2)))
                .findFirst();
    }

    /** Without a name: whose it is may no longer be public tomorrow. */
    private Optional<ReportSubject> employee(Actor actor, String slug) {
        return Row.of(em.createNativeQuery("""
                        select s.id, s.position, '/' || c.slug || '/staff' from published_staff s
                          join published_centre c on c.id = s.centre_id where s.centre_id = ?1 and s.slug = ?2
                        """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, slug))
                .map(row -> new ReportSubject(ReportKind.STAFF, row.uuid(0), row.text(1), row.text(2)))
                .findFirst();
    }

    private Optional<ReportSubject> centre(Actor actor, String slug) {
        return Row.of(em.createNativeQuery(
                                "select id, title, '/' || slug || '/' from published_centre where id = ?1 and slug = ?2 and kind = 'TOWN'")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, slug))
                .map(row -> new ReportSubject(ReportKind.CENTRE, row.uuid(0), row.text(1), row.text(2)))
                .findFirst();
    }

    /** What too many reports of the last hour have in common with this one; empty: it may come. */
    Optional<Flood> flood(Actor actor, ReportSubject subject, String sender) {
        return Row.of(em.createNativeQuery("select report_flood(?1, ?2, ?3)")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, subject.id())
                        .setParameter(3, sender))
                .map(row -> row.textOrNull(0))
                .filter(Objects::nonNull)
                .map(Flood::valueOf)
                .findFirst();
    }

    /** What has a limit of its own. */
    enum Flood {
        SENDER,
        RECORD,
        TOWN
    }

    void add(Actor actor, UUID id, ReportSubject subject, ReportDraft draft, Token token, String sender) {
        em.createNativeQuery("""
                        insert into report (centre_id, id, kind, record_id, record_name, path, wrong, words, email, token_hash,
                                            sender)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id)
                .setParameter(3, subject.kind().name())
                .setParameter(4, subject.id())
                .setParameter(5, subject.name())
                .setParameter(6, subject.path())
                .setParameter(7, draft.wrong().name())
                .setParameter(8, draft.words())
                .setParameter(9, draft.email())
                .setParameter(10, token.digest())
                .setParameter(11, sender)
                .executeUpdate();
    }

    Optional<ReportResult> result(Token token) {
        return Row.of(em.createNativeQuery(
                                "select town, record_name, path, created_at, outcome, answer, answered_at from report_result(?1)")
                        .setParameter(1, token.digest()))
                .map(row -> new ReportResult(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.instant(3).atOffset(ZoneOffset.UTC),
                        outcome(row, 4),
                        row.textOrNull(5),
                        moment(row, 6)))
                .findFirst();
    }

    /** Those that wait first, the oldest of them first; then the answered ones, the latest first. */
    List<ReportView> list(Actor actor, Slice slice) {
        return Row.of(em.createNativeQuery("""
                        select r.id, r.kind, r.record_id, r.record_name, r.path, r.wrong, r.words, r.email is not null, r.created_at,
                               r.outcome, r.answer, r.answered_at, c.name, r.version
                          from report r left join colleague c on c.account_id = r.answered_by
                         where r.centre_id = ?1
                         order by r.outcome is not null, case when r.outcome is null then r.created_at end, r.answered_at desc, r.id
                         limit ?2 offset ?3
                        """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, slice.limit())
                        .setParameter(3, slice.offset()))
                .map(ReportStore::report)
                .toList();
    }

    int waiting(Actor actor) {
        return Row.of(em.createNativeQuery("select count(*) from report where centre_id = ?1 and outcome is null")
                        .setParameter(1, actor.home().value()))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    /**
     * What is needed to answer a report, which nobody else answers until the transaction ends.
     *
     * @param email null where no answer by mail was wanted
     */
    record Locked(long version, @Nullable String email, String name) {}

    Optional<Locked> lock(Actor actor, UUID id) {
        return Row.of(em.createNativeQuery(
                                "select version, email, record_name from report where centre_id = ?1 and id = ?2 for update")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id))
                .map(row -> new Locked(row.longNumber(0), row.textOrNull(1), row.text(2)))
                .findFirst();
    }

    void answer(Actor actor, UUID id, ReportAnswer answer) {
        em.createNativeQuery("""
                        update report set outcome = ?3, answer = ?4, answered_at = now(), answered_by = ?5, version = version + 1
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id)
                .setParameter(3, answer.outcome().name())
                .setParameter(4, answer.words().strip())
                .setParameter(5, actor.person().value())
                .executeUpdate();
    }

    /** Whence a report came is of use for an hour. */
    void forgetSenders() {
        em.createNativeQuery(
                        "update report set sender = null where sender is not null and created_at < now() - interval '1 day'")
                .executeUpdate();
    }

    int forget() {
        return em.createNativeQuery("delete from report where created_at < now() - ?1 * interval '1 year'")
                .setParameter(1, YEARS_KEPT)
                .executeUpdate();
    }

    private static ReportView report(Row row) {
        return new ReportView(
                row.uuid(0),
                new ReportSubject(ReportKind.valueOf(row.text(1)), row.uuid(2), row.text(3), row.text(4)),
                Wrong.valueOf(row.text(5)),
                row.textOrNull(6),
                row.flag(7),
                row.instant(8).atOffset(ZoneOffset.UTC),
                outcome(row, 9),
                row.textOrNull(10),
                moment(row, 11),
                row.textOrNull(12),
                row.longNumber(13));
    }

    private static @Nullable Outcome outcome(Row row, int column) {
        return row.textOrNull(column) == null ? null : Outcome.valueOf(row.text(column));
    }

    private static @Nullable OffsetDateTime moment(Row row, int column) {
        return row.instantOrNull(column) == null ? null : row.instant(column).atOffset(ZoneOffset.UTC);
    }
}
