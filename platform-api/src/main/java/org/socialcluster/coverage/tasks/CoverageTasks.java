package org.socialcluster.coverage.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/**
 * Gaps that are handed to centres or accepted. Whoever looks over the region makes them and sees all; the manager of a centre
 * sees and answers those of the own town.
 */
@ApplicationScoped
@Transactional
public class CoverageTasks {
    private static final int MOST_YEARS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    @Inject
    TaskStore store;

    @Inject
    Centres centres;

    /** All that the Actor may see, what waits first.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} */
    public List<CoverageTask> list(Actor actor) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER);
        return store.all(centres.today(actor));
    }

    /** What has been done about one gap, the latest first.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} */
    public List<CoverageTask> of(Actor actor, CentreId town, String need) {
        return list(actor).stream()
                .filter(it -> it.town().equals(town) && it.need().equals(need))
                .sorted((one, other) -> other.madeAt().compareTo(one.madeAt()))
                .toList();
    }

    /** How many tasks wait for the answer of the Actor's own centre. */
    public int waiting(Actor actor) {
        actor.require(Role.CENTRE_MANAGER);
        return store.waiting();
    }

    /** Hands a gap to the centre of its town, or accepts it. A task whose day has passed gives way to the new one.
     *
     * @throws Problem {@code forbidden}, {@code invalid-input}, {@code conflict} while another one is in force */
    public TaskId make(Actor actor, @Valid TaskDraft draft) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
        if (!WORD.matcher(draft.reason()).find()) {
            throw Problem.ofField("reason", "coverage.task.why");
        }
        LocalDate today = centres.today(actor);
        if (draft.due().isBefore(today) || draft.due().isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.ofField("due", "coverage.task.due");
        }
        if (centres.towns(actor).stream().noneMatch(it -> it.id().equals(draft.town())) || !store.knows(draft.need())) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        store.endLapsed(draft.town(), draft.need(), today);
        TaskId id = new TaskId(Id.fresh());
        if (!store.add(id, draft, actor.person())) {
            throw new Problem(ProblemType.CONFLICT, "coverage.task.there");
        }
        return id;
    }

    /** Takes a task back; the gap stands open again.
     *
     * @param version the one that was looked at
     * @throws Problem {@code forbidden}, {@code not-found}, {@code stale-version} */
    public void withdraw(Actor actor, TaskId id, long version) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
        changed(actor, id, store.withdraw(id, version));
    }

    /** The centre says what has become of what was handed to it.
     *
     * @param version the one that was looked at
     * @throws Problem {@code forbidden}, {@code invalid-input} without the reason of a refusal, {@code not-found},
     *     {@code stale-version} */
    public void answer(Actor actor, TaskId id, long version, @Valid TaskAnswer answer) {
        actor.require(Role.CENTRE_MANAGER);
        String words = Optional.ofNullable(answer.words()).map(String::strip).orElse("");
        if (!answer.done() && !WORD.matcher(words).find()) {
            throw Problem.ofField("words", "coverage.task.why");
        }
        changed(actor, id, store.answer(id, version, answer.done() ? TaskState.DONE : TaskState.REFUSED, words));
    }

    private void changed(Actor actor, TaskId id, boolean changed) {
        if (!changed) {
            boolean there = list(actor).stream().anyMatch(it -> it.id().equals(id));
            throw there
                    ? new Problem(ProblemType.STALE_VERSION, "stale-version")
                    : new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }
}
