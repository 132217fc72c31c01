package org.socialcluster.navigator.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.socialcluster.navigator.Flaw;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.office.Words;

/** What is wrong with a navigator and where, for its editor. */
record FlawWords(Navigator navigator, Map<String, String> routes) {
    private static final int ANSWER = 2;
    private static final int FIELD_OF_ANSWER = 3;

    /** One sentence: the place, then what is wrong. */
    String whole(Flaw flaw) {
        return text("navigator.flaw", place(flaw), what(flaw));
    }

    /** What is wrong, for whoever sees where. */
    String what(Flaw flaw) {
        String key = "navigator.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT);
        String allowed =
                String.join(", ", flaw.allowed().stream().map(this::name).toList());
        return switch (flaw.kind()) {
            case LENGTH, WALK_ROUTES -> text(key, found(flaw), allowed);
            default -> text(key, found(flaw));
        };
    }

    private String found(Flaw flaw) {
        return switch (flaw.kind()) {
            case ROUTE_LEFT_OUT -> name(flaw.found());
            case WALK_ROUTES ->
                String.join(
                        ", ",
                        List.of(flaw.found().split(", ", -1)).stream()
                                .map(this::name)
                                .toList());
            default -> flaw.found();
        };
    }

    private String name(String slug) {
        return routes.getOrDefault(slug, slug);
    }

    private String place(Flaw flaw) {
        String[] steps = flaw.where().split("/", -1);
        if (steps.length < ANSWER || !Character.isDigit(steps[1].charAt(0))) {
            return text("navigator.place.whole");
        }
        int at = Integer.parseInt(steps[1]);
        return switch (steps[0]) {
            case "nodes" -> ofQuestion(navigator.nodes().get(at), steps);
            case "outcomes" ->
                text("navigator.place.outcome", navigator.outcomes().get(at).reason());
            default -> text("navigator.place.walk", navigator.walks().get(at).who());
        };
    }

    private static String ofQuestion(Navigator.Question question, String[] steps) {
        if (steps.length > FIELD_OF_ANSWER && steps[ANSWER].equals("answers")) {
            int answer = Integer.parseInt(steps[FIELD_OF_ANSWER]);
            return text(
                    "navigator.place.answer",
                    question.text(),
                    question.answers().get(answer).text());
        }
        return text("navigator.place.question", question.text());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
