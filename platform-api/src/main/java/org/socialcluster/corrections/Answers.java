package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.corrections.CorrectionView.State;
import org.socialcluster.corrections.LinkSheet.AskedRecord;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;

/** What a provider says of its records by its link. The Actor is the provider's own: {@link Asked#actor}. */
@ApplicationScoped
@Transactional
class Answers {
    private static final String YES = "yes";

    @Inject
    Records records;

    @Inject
    CorrectionStore corrections;

    @Inject
    InquiryStore inquiries;

    /** Everything that the provider may answer for. */
    public LinkSheet look(Actor provider, Asked asked) {
        List<Editable> all = records.of(provider, asked.provider());
        Set<UUID> due = inquiries.due(provider, asked.provider());
        List<CorrectionView> said = corrections.of(provider, asked);
        return new LinkSheet(
                all.stream()
                        .filter(it -> it.kind() == ListingKind.PROVIDER)
                        .map(Editable::name)
                        .findFirst()
                        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found")),
                all.stream()
                        .map(it -> new AskedRecord(it, due.contains(it.id()), closedBy(said, it)))
                        .toList(),
                said,
                inquiries.answered(provider, asked.inquiry()));
    }

    private static boolean closedBy(List<CorrectionView> said, Editable record) {
        return record.status() == ListingStatus.CLOSED
                && said.stream()
                        .anyMatch(it -> it.record().equals(record.id())
                                && it.field() == CorrectedField.CLOSED
                                && it.state() == State.LIVE);
    }

    public Editable form(Actor provider, Asked asked, ListingKind kind, UUID record) {
        return records.of(provider, asked.provider(), kind, record);
    }

    /** All of the record is right as of now. */
    public void right(Actor provider, Asked asked, ListingKind kind, UUID record) {
        records.confirm(provider, records.of(provider, asked.provider(), kind, record));
        inquiries.answer(provider, asked.inquiry());
    }

    /** It is closed: residents see that at once. A provider that has closed takes its services with it, a place those that
     * are given there. */
    public void closed(Actor provider, Asked asked, ListingKind kind, UUID record) {
        for (Editable one : together(provider, asked, kind, record)) {
            if (one.status() == ListingStatus.PUBLISHED) {
                records.move(
                        provider,
                        one,
                        new StatusChange(ListingStatus.CLOSED, LetterTexts.text("corrections.closed"), null));
                corrections.add(provider, asked, one, CorrectedField.CLOSED, YES, State.LIVE);
            }
        }
        inquiries.answer(provider, asked.inquiry());
    }

    /** It was a mistake: what the provider has closed, and nobody has looked at since, opens again. */
    public void open(Actor provider, Asked asked, ListingKind kind, UUID record) {
        for (Editable one : together(provider, asked, kind, record)) {
            if (one.status() == ListingStatus.CLOSED) {
                corrections.openClosure(provider, one.id()).ifPresent(closure -> {
                    records.move(provider, one, StatusChange.to(ListingStatus.PUBLISHED));
                    corrections.decide(provider, closure.id(), State.WITHDRAWN);
                });
            }
        }
    }

    /** The record, and what closes and opens with it. */
    private List<Editable> together(Actor provider, Asked asked, ListingKind kind, UUID record) {
        List<Editable> all = new ArrayList<>();
        records.of(provider, asked.provider()).stream()
                .filter(it -> (it.kind() == kind && it.id().equals(record))
                        || (kind == ListingKind.PROVIDER && it.kind() == ListingKind.SERVICE))
                .forEach(all::add);
        if (kind == ListingKind.PLACE && !all.isEmpty()) {
            all.addAll(records.at(provider, asked.provider(), record));
        }
        return all;
    }

    /**
     * Takes a form.
     *
     * @param wanted the form as it came back
     * @param seen what the form was filled with: {@link Editable#seen}
     * @throws Problem {@code invalid-input} naming the fields that are wrong
     */
    public Outcome correct(Actor provider, Asked asked, Wanted wanted, Map<CorrectedField, String> seen) {
        Editable now = records.of(provider, asked.provider(), wanted.kind(), wanted.record());
        Map<CorrectedField, String> wishes = wanted.changed(seen);
        WishCheck.check(wishes);
        Map<CorrectedField, String> live = new LinkedHashMap<>();
        int waiting = 0;
        for (Map.Entry<CorrectedField, String> wish : wishes.entrySet()) {
            CorrectedField field = wish.getKey();
            String present = now.value(field);
            boolean sameAlready = Editable.digest(present).equals(Editable.digest(wish.getValue()));
            // What somebody has changed while the form was open is not overwritten unseen.
            boolean meanwhile = !Editable.digest(present).equals(seen.get(field));
            if (!sameAlready && field.urgent() && !meanwhile) {
                corrections.add(provider, asked, now, field, wish.getValue(), State.LIVE);
                live.put(field, wish.getValue());
            } else if (!sameAlready) {
                corrections.add(provider, asked, now, field, wish.getValue(), State.WAITING);
                waiting++;
            }
        }
        if (!live.isEmpty()) {
            records.write(provider, now, live);
        }
        records.confirm(provider, records.of(provider, asked.provider(), wanted.kind(), wanted.record()));
        inquiries.answer(provider, asked.inquiry());
        return new Outcome(live.size(), waiting);
    }

    /** A form as it came back. */
    record Wanted(ListingKind kind, UUID record, Map<CorrectedField, String> typed) {
        /** The fields that differ from what the form was filled with. */
        Map<CorrectedField, String> changed(Map<CorrectedField, String> seen) {
            Map<CorrectedField, String> changed = new LinkedHashMap<>();
            for (CorrectedField field : CorrectedField.of(kind)) {
                String value = typed.get(field);
                if (value != null && !Editable.digest(value).equals(seen.get(field))) {
                    String plain = value.replace("\r\n", "\n").strip();
                    changed.put(
                            field, field == CorrectedField.PHONE ? Objects.requireNonNull(Phone.shown(plain)) : plain);
                }
            }
            return changed;
        }
    }
}
