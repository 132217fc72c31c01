package org.socialcluster.office.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordChange;

/** Cards in memory, with versions and history as the real services keep them. */
class Cards implements ListedDesk<Card>, AlikeDesk<Card> {
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 11, 24, 7, 0, 0, 0, ZoneOffset.UTC);

    final Map<UUID, Sheet<Card>> stored = new LinkedHashMap<>();
    final List<RecordChange> changes = new ArrayList<>();

    /** Whether mistakes are told in another order than that of the fields. */
    boolean backwards;

    /** What a change brings about beyond the card. */
    @Nullable
    String warning;

    Sheet<Card> put(Card card, ListingStatus status) {
        return put(UUID.randomUUID(), 1, card, status, "Анна Образцова");
    }

    /** Somebody else saves. */
    void overtake(UUID id, Card card) {
        Sheet<Card> now = now(id);
        put(id, now.version() + 1, card, now.status(), "Пётр Макетов");
    }

    private Sheet<Card> put(UUID id, long version, Card card, @Nullable ListingStatus status, String who) {
        Sheet<Card> before = stored.get(id);
        Sheet<Card> after =
                new Sheet<>(id, version, card.name(), status, null, (LocalDate) null, "cards/x", card, NOON, null);
        stored.put(id, after);
        changes.add(
                0,
                new RecordChange(
                        UUID.randomUUID(), NOON, null, who, before == null ? null : json(before.draft()), json(card)));
        return after;
    }

    Sheet<Card> now(UUID id) {
        return Objects.requireNonNull(stored.get(id), "stored before");
    }

    private static String json(Card card) {
        try {
            return RecordField.JSON.writeValueAsString(card);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Optional<Sheet<Card>> find(Actor actor, UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Sheet<Card> add(Actor actor, Card draft) {
        check(draft);
        return put(draft, ListingStatus.DRAFT);
    }

    @Override
    public Sheet<Card> change(Actor actor, UUID id, Card draft, long version) {
        check(draft);
        Sheet<Card> now = current(id, version);
        return put(id, version + 1, draft, now.status(), "Анна Образцова");
    }

    @Override
    public Sheet<Card> move(Actor actor, UUID id, StatusChange change, long version) {
        Sheet<Card> now = current(id, version);
        return put(id, version + 1, now.draft(), change.status(), "Анна Образцова");
    }

    @Override
    public Sheet<Card> confirm(Actor actor, UUID id, long version) {
        Sheet<Card> now = current(id, version);
        return put(id, version + 1, now.draft(), now.status(), "Анна Образцова");
    }

    @Override
    public String preview(Actor actor, Sheet<Card> sheet) {
        return "/" + sheet.site();
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        current(id, version);
        stored.remove(id);
    }

    @Override
    public Sheet<Card> restore(Actor actor, UUID id, UUID change, long version) {
        return PastRefused.unless(
                () -> {
                    throw Problem.ofFields(List.of(new FieldError("name", "Заполните это поле.")));
                },
                errors -> "Вернуть нельзя: тогда не было названия.");
    }

    @Override
    public Card draft(String json) {
        try {
            return RecordField.JSON.readValue(json, Card.class);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return changes.stream().limit(limit).toList();
    }

    @Override
    public Set<String> telling() {
        return Set.of("name");
    }

    @Override
    public List<Lookalike> alike(Actor actor, Card draft, @Nullable UUID self) {
        return stored.values().stream()
                .filter(it -> !it.id().equals(self) && it.name().equalsIgnoreCase(draft.name()))
                .map(it -> new Lookalike(it.id(), it.name(), ListingStatus.PUBLISHED, false))
                .toList();
    }

    @Override
    public void merge(Actor actor, Sheet<Card> survivor, Sheet<Card> other, Card draft) {
        change(actor, survivor.id(), draft, survivor.version());
        stored.remove(other.id());
    }

    private Sheet<Card> current(UUID id, long version) {
        Sheet<Card> now = stored.get(id);
        if (now == null) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        if (now.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION, "not-found");
        }
        return now;
    }

    private void check(Card draft) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.name().isBlank()) {
            errors.add(new FieldError("name", "Заполните это поле."));
        }
        for (int i = 0; i < draft.hours().size(); i++) {
            if (draft.hours().get(i).opens().isBlank()) {
                errors.add(new FieldError("hours[" + i + "].opens", "Напишите время так: 09:00."));
            }
        }
        if (backwards) {
            Collections.reverse(errors);
        }
        Problem.refuse(errors);
    }
}
