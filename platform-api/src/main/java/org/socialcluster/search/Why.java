package org.socialcluster.search;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in one phrase why something was found. Never shows a synonym, only what the person has said. */
final class Why {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("search.texts", Locale.ROOT);

    private Why() {}

    /** «сиделка → уход на дому». */
    static String subject(Candidate candidate) {
        return text(
                "why.need",
                String.join(", ", candidate.said()),
                candidate.subject().name());
    }

    static String name(List<String> words) {
        return text("why.name", String.join(", ", words));
    }

    static String content(List<String> words) {
        return text("why.content", String.join(", ", words));
    }

    static String filtered() {
        return text("why.filter");
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.forLanguageTag("ru")).format(arguments);
    }
}
