package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.providers.ReferenceStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.tenancy.RingingPhones;

/** What a draft must fulfil beyond the form of its fields: codes that exist, times in order, and more for what everybody sees. */
@ApplicationScoped
class EventCheck {
    @Inject
    ReferenceStore references;

    @Inject
    Needs needs;

    @Inject
    RingingPhones phones;

    /** Refuses a draft with all that is wrong with it. Who holds it and its place stay as they are until the transaction ends.
     *
     * @param open whether everybody will see it
     * @throws Problem {@code invalid-input} */
    void check(Actor actor, EventDraft draft, boolean open, ZoneId zone) {
        Problem.refuse(errors(actor, draft, open, zone));
    }

    List<FieldError> errors(Actor actor, EventDraft draft, boolean open, ZoneId zone) {
        List<FieldError> errors = new ArrayList<>();
        if (open) {
            missing(draft).forEach(errors::add);
        }
        codes(actor, draft).forEach(errors::add);
        provider(actor, draft, open).forEach(errors::add);
        errors.addAll(place(actor, draft));
        errors.addAll(EventTimes.errors(draft, zone));
        examples(actor, draft).forEach(errors::add);
        return errors;
    }

    private static Stream<FieldError> missing(EventDraft draft) {
        boolean somewhere = switch (draft.format()) {
            case ONSITE -> draft.placeId() != null || draft.placeText() != null;
            case ONLINE -> draft.onlineUrl() != null || draft.registration();
        };
        return Stream.concat(
                draft.description().isBlank()
                        ? Stream.of(FieldError.of("description", "event.description"))
                        : Stream.of(),
                somewhere
                        ? Stream.of()
                        : Stream.of(
                                draft.format() == EventFormat.ONSITE
                                        ? FieldError.of("placeId", "event.place")
                                        : FieldError.of("onlineUrl", "event.online")));
    }

    private Stream<FieldError> codes(Actor actor, EventDraft draft) {
        Vocabulary known = needs.vocabulary(actor);
        return Stream.of(
                        known.eachError("needs", draft.needs(), "needs"),
                        known.eachError("audience", draft.audience(), "recipient_categories"),
                        known.eachError("languages", draft.languages(), "languages"))
                .flatMap(Function.identity());
    }

    private Stream<FieldError> examples(Actor actor, EventDraft draft) {
        return IntStream.range(0, draft.contacts().size())
                .boxed()
                .flatMap(at -> phones.errors(
                        actor,
                        "contacts[" + at + "].phone",
                        draft.contacts().get(at).phone()));
    }

    private Stream<FieldError> provider(Actor actor, EventDraft draft, boolean open) {
        if (draft.providerId() == null) {
            return Stream.of();
        }
        return references.providerErrors(actor, draft.providerId(), open);
    }

    private List<FieldError> place(Actor actor, EventDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        boolean online = draft.format() == EventFormat.ONLINE;
        if (online && draft.placeText() != null) {
            errors.add(FieldError.of("placeText", "event.place-online"));
        }
        if (online && draft.placeId() != null) {
            errors.add(FieldError.of("placeId", "event.place-online"));
        } else if (draft.placeId() != null && !references.holdPlace(actor, draft.placeId())) {
            errors.add(FieldError.of("placeId", "service.place-unknown"));
        }
        return errors;
    }
}
