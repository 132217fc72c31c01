package org.socialcluster.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** What a draft must fulfil beyond the form of its fields: codes that exist, a consent that can be shown, a substitute who is there. */
@ApplicationScoped
class StaffCheck {
    @Inject
    StaffChangeStore store;

    @Inject
    Needs needs;

    /** Refuses a draft with all that is wrong with it.
     *
     * @param id whose it is; null for somebody new
     * @throws Problem {@code invalid-input} */
    void check(Actor actor, @Nullable StaffId id, StaffDraft draft, LocalDate today) {
        Problem.refuse(errors(actor, id, draft, today));
    }

    List<FieldError> errors(Actor actor, @Nullable StaffId id, StaffDraft draft, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Vocabulary known = needs.vocabulary(actor);
        known.eachError("languages", draft.languages(), "languages").forEach(errors::add);
        known.eachError("topics", draft.topics(), "topics").forEach(errors::add);
        hours(draft.reception(), errors);
        consent(draft, today, errors);
        absence(draft, errors);
        substitute(actor, id, draft, errors);
        return errors;
    }

    private static void hours(List<OpeningHours> reception, List<FieldError> errors) {
        for (int at = 0; at < reception.size(); at++) {
            if (reception.get(at).closes().compareTo(reception.get(at).opens()) <= 0) {
                errors.add(FieldError.of("reception[" + at + "].closes", "service.closes"));
            }
        }
    }

    private static void consent(StaffDraft draft, LocalDate today, List<FieldError> errors) {
        StaffDraft.Consent consent = draft.agreed();
        if (consent.name()
                && (draft.displayName() == null || draft.displayName().isBlank())) {
            errors.add(FieldError.of("displayName", "staff.name-for-consent"));
        }
        if (consent.any() && consent.given() == null) {
            errors.add(FieldError.of("consent.given", "staff.consent-day"));
        } else if (consent.given() != null && consent.given().isAfter(today)) {
            errors.add(FieldError.of("consent.given", "staff.consent-future"));
        }
    }

    private static void absence(StaffDraft draft, List<FieldError> errors) {
        LocalDate from = draft.awayFrom();
        if (from == null) {
            if (draft.awayUntil() != null || draft.substituteId() != null) {
                errors.add(FieldError.of("awayFrom", "staff.away-from"));
            }
        } else if (draft.awayUntil() != null && draft.awayUntil().isBefore(from)) {
            errors.add(FieldError.of("awayUntil", "staff.away-order"));
        }
    }

    private void substitute(Actor actor, @Nullable StaffId id, StaffDraft draft, List<FieldError> errors) {
        StaffId substitute = draft.substituteId();
        if (substitute == null) {
            return;
        }
        if (Objects.equals(substitute, id)) {
            errors.add(FieldError.of("substituteId", "staff.substitute-self"));
            return;
        }
        StaffChangeStore.Deputy deputy = store.deputy(actor, substitute).orElse(null);
        LocalDate from = draft.awayFrom();
        if (deputy == null || deputy.status() == ListingStatus.ARCHIVED) {
            errors.add(FieldError.of("substituteId", "staff.substitute-unknown"));
        } else if (from != null && deputy.isAwayDuring(from, draft.awayUntil())) {
            errors.add(FieldError.of("substituteId", "staff.substitute-away"));
        }
    }
}
