package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.editing.StepComment.Word;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;

@ApplicationScoped
class CommentStore {
    @PersistenceContext
    EntityManager em;

    /** Threads in their order, in one statement. */
    List<StepComment> of(UUID version) {
        List<Row> rows =
                Row.of(em.createNativeQuery("""
                                select id, answers, step_key, kind, author_name, said, said_at, settled_at is not null
                                  from step_comment where version_id = ?1 order by said_at, id
                                """).setParameter(1, version)).toList();
        Map<UUID, List<Word>> answers = new LinkedHashMap<>();
        rows.forEach(row -> answers.computeIfAbsent(
                        Objects.requireNonNullElse(row.uuidOrNull(1), row.uuid(0)), thread -> new ArrayList<>())
                .add(new Word(row.text(4), row.text(5), row.instant(6))));
        return rows.stream()
                .filter(row -> row.uuidOrNull(1) == null)
                .map(row -> {
                    List<Word> words = answers.getOrDefault(row.uuid(0), List.of());
                    return new StepComment(
                            row.uuid(0),
                            row.uuidOrNull(2),
                            row.text(3).equals("RETURNED"),
                            words.get(0),
                            words.subList(1, words.size()),
                            row.flag(7));
                })
                .toList();
    }

    /** An answer stands where its thread does; false where that is in another version. */
    boolean add(Actor actor, UUID version, CommentDraft draft, boolean returned, Instant now) {
        return em.createNativeQuery("""
                                insert into step_comment (id, version_id, step_key, answers, kind, author, author_name, said, said_at)
                                select ?1, v.id, case when cast(?4 as uuid) is null then cast(?3 as uuid) else t.step_key end, t.id, ?5, ?6,
                                       (select c.name from colleague c where c.account_id = ?6 limit 1), ?7, ?8
                                  from route_version v
                                  left join step_comment t on t.version_id = v.id and t.id = cast(?4 as uuid) and t.answers is null
                                 where v.id = ?2 and (cast(?4 as uuid) is null or t.id is not null)
                                """)
                        .setParameter(1, Id.fresh())
                        .setParameter(2, version)
                        .setParameter(3, text(draft.step()))
                        .setParameter(4, text(draft.answers()))
                        .setParameter(5, returned ? "RETURNED" : "COMMENT")
                        .setParameter(6, actor.person().value())
                        .setParameter(7, draft.text().strip())
                        .setParameter(8, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    boolean settle(UUID version, UUID thread, Instant now) {
        return em.createNativeQuery("""
                                update step_comment set settled_at = ?3 where version_id = ?1 and id = ?2 and answers is null and settled_at is null
                                """)
                        .setParameter(1, version)
                        .setParameter(2, thread)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
