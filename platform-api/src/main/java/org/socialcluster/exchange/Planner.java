package org.socialcluster.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.exchange.Plan.Planned;
import org.socialcluster.exchange.Room.Found;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** Finds out which records rows are about: those that are there, by their key or what else tells them apart; else new ones. */
final class Planner {
    private final Actor actor;
    private final ImportKind kind;
    private final Room<?, ?> room;
    private final PlaceRoom places;
    private final Map<String, UUID> keys;
    private final Map<UUID, Found> byId = new HashMap<>();
    private final Map<String, List<Found>> byMatch = new HashMap<>();
    private final Map<String, Found> placesByMatch = new HashMap<>();
    private final Map<String, Step<?>> steps = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Object> said = new HashMap<>();

    /** @param keys records by what tables call them */
    Planner(Actor actor, ImportKind kind, Rooms rooms, Map<String, UUID> keys) {
        this.actor = actor;
        this.kind = kind;
        this.room = rooms.of(kind);
        this.places = rooms.places();
        this.keys = keys;
        Set<UUID> keyed = Set.copyOf(keys.values());
        for (Found each : room.all(actor)) {
            byId.put(each.id(), each);
            if (each.status() != ListingStatus.ARCHIVED) {
                byMatch.computeIfAbsent(each.match(), it -> new ArrayList<>()).add(each);
                byMatch.computeIfAbsent(unkeyed(each.match()), it -> new ArrayList<>())
                        .addAll(keyed.contains(each.id()) ? List.of() : List.of(each));
            }
        }
        if (kind == ImportKind.PROVIDER) {
            places.all(actor).forEach(it -> placesByMatch.put(it.match(), it));
        }
    }

    /** A row with a key of its own never means a record that has another. */
    private static String unkeyed(String match) {
        return match + "\tunkeyed";
    }

    Plan plan(List<Line> lines) {
        return new Plan(lines.stream().map(this::planned).toList());
    }

    private Planned planned(Line line) {
        Step<?> record = steps.get(line.identity());
        boolean first = record == null;
        if (record == null) {
            List<Found> same = found(line);
            if (same.size() > 1) {
                return refused(line, new Step<>(room, null, line.draft(), null), kind.title(), "import.many-records");
            }
            record = new Step<>(room, same.isEmpty() ? null : same.get(0), ofRecord(line), null);
        } else if (line.place() == null || kind != ImportKind.PROVIDER) {
            return refused(line, record, kind.title(), "import.twin", number(line.identity()));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, Object> wanted = record.with(ofRecord(line), line.givenOfRecord());
        contradictions(line, errors);
        collect(record.errors(actor, wanted), "", errors);
        Step<?> place = line.place() == null ? null : place(line, record, errors);
        if (!errors.isEmpty()) {
            return new Planned(line, List.of(), record, false, errors);
        }
        record.become(wanted);
        steps.put(line.identity(), record);
        numbers.putIfAbsent(line.identity(), line.number());
        line.givenOfRecord().forEach(it -> said.putIfAbsent(line.identity() + "\t" + it, value(line, it)));
        List<Step<?>> own = new ArrayList<>(first ? List.of(record) : List.of());
        if (place != null) {
            own.add(place);
        }
        return new Planned(line, own, record, own.stream().allMatch(it -> it.before() != null));
    }

    private List<Found> found(Line line) {
        Found byKey = line.key() == null || !keys.containsKey(line.key()) ? null : byId.get(keys.get(line.key()));
        if (byKey != null) {
            return List.of(byKey);
        }
        return byMatch.getOrDefault(line.key() == null ? line.match() : unkeyed(line.match()), List.of());
    }

    private Step<?> place(Line line, Step<?> owner, Map<String, String> errors) {
        UUID provider = owner.id();
        String match = line.identity() + "\t" + Cells.folded(line.placeName());
        if (numbers.containsKey(match)) {
            errors.put("place", Problem.text("import.twin", number(match)));
        }
        @Nullable
        Found before = provider == null ? null : placesByMatch.get(PlaceRoom.match(provider, line.placeName()));
        Map<String, Object> draft = new LinkedHashMap<>(Objects.requireNonNull(line.place()));
        draft.put("providerId", provider == null ? null : provider.toString());
        Step<?> step = new Step<>(places, before, draft, owner);
        Map<String, Object> wanted = step.with(draft, line.givenOfPlace());
        collect(step.errors(actor, wanted), "place.", errors);
        if (errors.isEmpty()) {
            step.become(wanted);
            numbers.put(match, line.number());
        }
        return step;
    }

    /** Two rows of one organisation that say different things of it: nobody can know which is true. */
    private void contradictions(Line line, Map<String, String> errors) {
        for (String path : line.givenOfRecord()) {
            String at = line.identity() + "\t" + path;
            if (said.containsKey(at) && !Objects.equals(said.get(at), value(line, path))) {
                errors.putIfAbsent(kind.column(path), Problem.text("import.contradicts", number(line.identity())));
            }
        }
    }

    private static @Nullable Object value(Line line, String path) {
        return Merge.value(line.draft(), path);
    }

    private void collect(List<FieldError> wrong, String path, Map<String, String> errors) {
        wrong.forEach(it -> errors.putIfAbsent(kind.column(path + it.field()), it.message()));
    }

    private static Map<String, Object> ofRecord(Line line) {
        Map<String, Object> draft = new LinkedHashMap<>(line.draft());
        draft.remove(Merge.PLACE);
        return draft;
    }

    private int number(String identity) {
        return numbers.getOrDefault(identity, 0);
    }

    private static Planned refused(Line line, Step<?> record, String field, String text, Object... arguments) {
        return new Planned(line, List.of(), record, false, Map.of(field, Problem.text(text, arguments)));
    }
}
