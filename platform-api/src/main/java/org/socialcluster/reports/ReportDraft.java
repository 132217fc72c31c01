package org.socialcluster.reports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.PlainText;

/**
 * What a resident says.
 *
 * @param words what is right instead, or what was found there; asked for where {@code wrong} is {@code OTHER}
 * @param email where the answer may be sent, if wanted
 */
public record ReportDraft(
        @NotNull Wrong wrong,

        @Nullable @Size(max = 1000) @PlainText String words,

        @Nullable @Size(max = 200) @MailAddress String email) {
    /** What is left blank is not said. */
    public ReportDraft {
        words = blankless(words);
        email = blankless(email);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
