package org.socialcluster.checklists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.socialcluster.identity.Token;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Sender;
import org.socialcluster.tenancy.Centres;

/**
 * Lists along a route, each behind its key. The Actor is a visitor of the town; who it is nobody asks. A key of another
 * town or another route finds nothing.
 */
@ApplicationScoped
@Transactional
public class Checklists {
    /** A list that nobody opens for so long is deleted. */
    public static final Period KEPT = Period.ofYears(1);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MOST_OF_AN_HOUR = 60;
    private static final Period EARLIEST = Period.ofYears(10);

    @Inject
    ChecklistStore store;

    @Inject
    MarkStore marks;

    @Inject
    Routes routes;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    /** Makes a list with what is marked already.
     *
     * @param network whence it comes, against floods: an address of the network; a digest of it is kept for a day
     * @return the key of its link, told this one time
     * @throws Problem {@code not-found}, {@code invalid-input} at {@code from-<key of the step>}, {@code throttled} */
    public Token make(Actor actor, String route, Marks first, String network) {
        RouteView along = routes.get(actor, route);
        Marks known = known(along, first);
        refuseStrangeDays(known.clocks(), today(actor));
        String sender = Sender.of("checklist", network);
        if (store.isFlood(sender, MOST_OF_AN_HOUR)) {
            throw new Problem(ProblemType.THROTTLED, "checklist.throttled");
        }
        Token key = Token.fresh();
        ChecklistId id = new ChecklistId(Id.fresh());
        store.hold(key);
        store.add(actor, id, along.slug(), key, today(actor).plus(KEPT), sender);
        write(actor, id, Marks.NONE, known);
        return key;
    }

    /** The list of a link. Looking at it keeps it for another year and changes nothing else. */
    public Optional<Checklist> open(Actor actor, String route, String key) {
        Optional<Checklist> found = find(actor, route, key);
        LocalDate keptUntil = today(actor).plus(KEPT);
        found.filter(it -> it.expiresOn().isBefore(keptUntil)).ifPresent(it -> store.expire(actor, it.id(), keptUntil));
        return found;
    }

    /** As {@link #open}, for programs that ask by themselves: they do not keep a list alive. */
    public Optional<Checklist> find(Actor actor, String route, String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        store.hold(new Token(key));
        return store.find(actor, route);
    }

    /** Writes down what differs from what the person was shown; what another device has marked meanwhile stays.
     *
     * @throws Problem {@code not-found} for a link that is none, {@code invalid-input} at {@code from-<key of the step>} */
    public void mark(Actor actor, String route, String key, Marks shown, Marks now) {
        Checklist list = get(actor, route, key);
        RouteView along = routes.get(actor, route);
        Marks known = known(along, now);
        refuseStrangeDays(known.clocks(), today(actor));
        write(actor, list.id(), known(along, shown), known);
    }

    /** Its owner has read what had changed in the route until then.
     *
     * @param until whatever somebody wrote into the form: a moment to come is now, one before all routes is none
     * @throws Problem {@code not-found} */
    public void read(Actor actor, String route, String key, Instant until) {
        Instant now = clock.instant();
        Instant past = until.isBefore(Instant.EPOCH) ? Instant.EPOCH : until;
        store.seen(actor, get(actor, route, key).id(), past.isAfter(now) ? now : past);
    }

    /** Deletes the list for good.
     *
     * @throws Problem {@code not-found} */
    public void delete(Actor actor, String route, String key) {
        store.delete(actor, get(actor, route, key).id());
    }

    /** Deletes lists that nobody has opened for a year.
     *
     * @return how many */
    public int forget(Actor jobs) {
        return store.forget();
    }

    private Checklist get(Actor actor, String route, String key) {
        return find(actor, route, key).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    private void write(Actor actor, ChecklistId list, Marks shown, Marks now) {
        marks.tick(actor, list, MarkStore.Kind.STEP, without(now.steps(), shown.steps()));
        marks.untick(actor, list, MarkStore.Kind.STEP, without(shown.steps(), now.steps()));
        marks.tick(actor, list, MarkStore.Kind.PAPER, without(now.papers(), shown.papers()));
        marks.untick(actor, list, MarkStore.Kind.PAPER, without(shown.papers(), now.papers()));
        Map<UUID, LocalDate> set = new HashMap<>(now.clocks());
        set.entrySet().removeIf(it -> it.getValue().equals(shown.clocks().get(it.getKey())));
        marks.start(actor, list, set);
        marks.stop(actor, list, without(shown.clocks().keySet(), now.clocks().keySet()));
    }

    private static <T> Set<T> without(Set<T> all, Set<T> these) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(these);
        return rest;
    }

    /** What the route knows of it; the rest is nothing to keep. */
    private static Marks known(RouteView route, Marks marked) {
        Set<UUID> steps = route.steps().stream().map(RouteStep::key).collect(Collectors.toSet());
        Set<String> papers = route.steps().stream()
                .flatMap(it -> it.documents().stream())
                .map(RouteStep.Paper::code)
                .collect(Collectors.toSet());
        Map<UUID, LocalDate> clocks = new HashMap<>(marked.clocks());
        clocks.keySet().retainAll(steps);
        return new Marks(common(marked.steps(), steps), common(marked.papers(), papers), clocks);
    }

    private static <T> Set<T> common(Set<T> some, Set<T> others) {
        Set<T> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static void refuseStrangeDays(Map<UUID, LocalDate> clocks, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        clocks.forEach((step, day) -> {
            if (day.isBefore(today.minus(EARLIEST)) || day.isAfter(today.plus(KEPT))) {
                errors.add(FieldError.of("from-" + step, "checklist.day"));
            }
        });
        Problem.refuse(errors);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), centres.region(actor).timeZone());
    }
}
