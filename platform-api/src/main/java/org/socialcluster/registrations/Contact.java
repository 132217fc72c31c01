package org.socialcluster.registrations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Phone;

/** The one way to reach somebody, in the form in which two of them are compared. */
record Contact(@Nullable String email, @Nullable String phone) {
    /** As {@link org.socialcluster.shared.MailAddress} has it. */
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    static Optional<Contact> of(String written) {
        // In small letters first: a letter may become two, and what is checked is what is kept.
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.contains("@")) {
            return MAIL.matcher(text).matches() ? Optional.of(new Contact(text, null)) : Optional.empty();
        }
        return Phone.find(text).map(it -> new Contact(null, it.kept()));
    }
}
