package org.socialcluster.navigator.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.office.Words;

/** Where an answer may lead.
 *
 * @param question whether it is a question rather than an outcome */
record Target(boolean question, String code, String name) {
    static List<Target> all(Navigator navigator, Map<String, String> routes) {
        List<Target> all = new ArrayList<>();
        navigator.nodes().forEach(it -> all.add(new Target(true, it.code(), text("navigator.to.question", it.text()))));
        navigator.outcomes().forEach(it -> all.add(new Target(false, it.code(), name(it, routes))));
        return all;
    }

    static @Nullable Target of(Answer answer, List<Target> all) {
        return all.stream()
                .filter(it -> it.code().equals(it.question() ? answer.next() : answer.outcome()))
                .findFirst()
                .orElse(null);
    }

    /** Two outcomes may name the same routes: the beginning of the reason tells them apart. */
    private static String name(Navigator.Outcome outcome, Map<String, String> routes) {
        String named = String.join(
                ", ",
                outcome.routes().stream().map(it -> routes.getOrDefault(it, it)).toList());
        String first = named.isEmpty() ? text("navigator.to.call") : named;
        return text(
                "navigator.to.outcome",
                first.substring(0, 1).toUpperCase(Words.LANGUAGE) + first.substring(1),
                outcome.reason());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
