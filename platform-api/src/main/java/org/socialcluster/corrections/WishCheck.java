package org.socialcluster.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.mail.Letter;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** What a correction must fulfil before anybody sees it; fields are named as the form names them. */
final class WishCheck {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\r\\n\\t]]");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\\p{C}@/?#]+([/?#][^\\s\\p{C}]*)?");
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
    private static final Map<CorrectedField, Integer> LONGEST = Map.of(
            CorrectedField.NAME, 300,
            CorrectedField.DESCRIPTION, 4000,
            CorrectedField.COST, 1000,
            CorrectedField.ELIGIBILITY, 2000,
            CorrectedField.STREET, 300,
            CorrectedField.NOTE, 1000,
            CorrectedField.WEBSITE, 300);

    private final List<FieldError> errors = new ArrayList<>();

    private WishCheck() {}

    /** @throws Problem {@code invalid-input} naming each field that is wrong */
    static void check(Map<CorrectedField, String> wishes) {
        WishCheck check = new WishCheck();
        wishes.forEach(check::one);
        Problem.refuse(check.errors);
    }

    private void one(CorrectedField field, String wish) {
        switch (field) {
            case PHONE -> phone("phone", wish);
            case EMAIL -> email("email", wish);
            case HOURS -> hours(Records.hours(wish));
            case CONTACTS -> contacts(Records.contacts(wish));
            case CLOSED -> {}
            default -> text(field, wish);
        }
    }

    private void text(CorrectedField field, String wish) {
        String name = field.name().toLowerCase(Locale.ROOT);
        int longest = LONGEST.getOrDefault(field, 300);
        if (wish.isBlank() && (field == CorrectedField.NAME || field == CorrectedField.DESCRIPTION)) {
            errors.add(FieldError.of(name, "corrections.empty"));
        } else if (wish.length() > longest) {
            errors.add(FieldError.of(name, "corrections.long", longest));
        } else if (CONTROL.matcher(wish).find()) {
            errors.add(FieldError.of(name, "corrections.signs"));
        } else if (field == CorrectedField.WEBSITE
                && !wish.isBlank()
                && !WEBSITE.matcher(wish).matches()) {
            errors.add(FieldError.of(name, "corrections.website"));
        }
    }

    private void phone(String name, String wish) {
        if (!wish.isBlank() && Phone.find(wish).isEmpty()) {
            errors.add(FieldError.of(name, "corrections.phone"));
        }
    }

    private void email(String name, String wish) {
        if (!wish.isBlank() && !Letter.isAddress(wish)) {
            errors.add(FieldError.of(name, "person.email"));
        }
    }

    private void contacts(List<Contact> contacts) {
        for (int at = 0; at < contacts.size(); at++) {
            Contact contact = contacts.get(at);
            phone("contact-" + at + "-phone", contact.phone() == null ? "" : contact.phone());
            email("contact-" + at + "-email", contact.email() == null ? "" : contact.email());
            note("contact-" + at + "-note", contact.note());
        }
    }

    private void hours(List<OpeningHours> hours) {
        for (int at = 0; at < hours.size(); at++) {
            OpeningHours one = hours.get(at);
            if (one.rrule().isEmpty()) {
                errors.add(FieldError.of("hours-" + at + "-days", "corrections.days"));
            }
            if (!one.opens().matches(TIME) || !one.closes().matches(TIME)) {
                errors.add(FieldError.of("hours-" + at + "-opens", "corrections.times"));
            } else if (one.closes().compareTo(one.opens()) <= 0) {
                errors.add(FieldError.of("hours-" + at + "-closes", "service.closes"));
            }
            note("hours-" + at + "-note", one.note());
        }
    }

    private void note(String name, @Nullable String note) {
        if (note != null
                && (note.length() > 300
                        || CONTROL.matcher(note).find()
                        || note.lines().count() > 1)) {
            errors.add(FieldError.of(name, "corrections.note"));
        }
    }
}
