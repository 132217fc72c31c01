package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.providers.ReferenceStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RingingPhones;

/** What a draft must fulfil beyond the form of its fields: codes that exist, and more for what everybody sees. */
@ApplicationScoped
class ServiceCheck {
    @Inject
    ReferenceStore references;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    @Inject
    RingingPhones phones;

    /** Refuses a draft with all that is wrong with it. Its provider stays as it is until the transaction ends.
     *
     * @param open whether everybody will see it
     * @throws Problem {@code invalid-input} */
    void check(Actor actor, ServiceDraft draft, boolean open) {
        List<FieldError> errors = new ArrayList<>();
        if (open) {
            missing(draft).forEach(errors::add);
        }
        codes(actor, draft).forEach(errors::add);
        references.providerErrors(actor, draft.providerId(), open).forEach(errors::add);
        if (draft.placeId() != null && !references.holdPlace(actor, draft.placeId())) {
            errors.add(FieldError.of("placeId", "service.place-unknown"));
        }
        hours(draft.schedule()).forEach(errors::add);
        examples(actor, draft).forEach(errors::add);
        errors.addAll(towns(actor, draft.servesTowns()));
        if (!errors.isEmpty()) {
            throw Problem.ofFields(errors);
        }
    }

    private static Stream<FieldError> missing(ServiceDraft draft) {
        return Stream.of(
                        draft.needs().isEmpty() ? "needs" : "",
                        draft.description().isBlank() ? "description" : "")
                .filter(it -> !it.isEmpty())
                .map(field -> FieldError.of(field, "service." + field));
    }

    private Stream<FieldError> codes(Actor actor, ServiceDraft draft) {
        Vocabulary known = needs.vocabulary(actor);
        return Stream.of(
                        known.eachError("needs", draft.needs(), "needs"),
                        known.eachError("serviceTypes", draft.serviceTypes(), "service_types"),
                        known.eachError("audience", draft.audience(), "recipient_categories"),
                        known.eachError("documents", draft.documents(), "document_kinds"),
                        known.eachError(
                                "accessibility",
                                draft.accessibility(),
                                "accessibility_groups",
                                "accessibility_features"),
                        known.eachError("languages", draft.languages(), "languages"))
                .flatMap(Function.identity());
    }

    private static Stream<FieldError> hours(List<OpeningHours> schedule) {
        return Stream.iterate(0, at -> at < schedule.size(), at -> at + 1)
                .filter(at ->
                        schedule.get(at).closes().compareTo(schedule.get(at).opens()) <= 0)
                .map(at -> FieldError.of("schedule[" + at + "].closes", "service.closes"));
    }

    private Stream<FieldError> examples(Actor actor, ServiceDraft draft) {
        return Stream.iterate(0, at -> at < draft.contacts().size(), at -> at + 1)
                .flatMap(at -> phones.errors(
                        actor,
                        "contacts[" + at + "].phone",
                        draft.contacts().get(at).phone()));
    }

    private List<FieldError> towns(Actor actor, List<ServiceDraft.ServedTown> served) {
        if (served.isEmpty()) {
            return List.of();
        }
        List<CentreView> towns = centres.towns(actor);
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int at = 0; at < served.size(); at++) {
            String slug = served.get(at).town();
            String field = "servesTowns[" + at + "].town";
            CentreView town = towns.stream()
                    .filter(it -> it.slug().equals(slug))
                    .findFirst()
                    .orElse(null);
            if (town == null) {
                errors.add(FieldError.of(
                        field, "service.town-unknown", slug.length() > 60 ? slug.substring(0, 60) : slug));
            } else if (town.id().equals(actor.home())) {
                errors.add(FieldError.of(field, "service.town-own"));
            } else if (!seen.add(slug)) {
                errors.add(FieldError.of(field, "service.town-again"));
            }
        }
        return errors;
    }
}
