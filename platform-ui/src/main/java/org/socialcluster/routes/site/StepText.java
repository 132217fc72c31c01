package org.socialcluster.routes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.site.Texts;

/** A text of a route, in which "step 6" can be followed. */
final class StepText {
    private static final Pattern STEP =
            Pattern.compile("(?<!\\p{L})(?:" + Texts.russian().of("route.step-word") + ")[ \\u00a0]([1-9]\\d?)(?!\\d)");

    private StepText() {}

    /** @param known whether the route has a step of this number */
    static List<RouteContent.Part> parts(String text, IntPredicate known) {
        // Most texts name no step, and a look for a digit costs far less than the pattern at each letter.
        if (text.chars().noneMatch(Character::isDigit)) {
            return text.isEmpty() ? List.of() : List.of(new RouteContent.Part(text, 0));
        }
        List<RouteContent.Part> parts = new ArrayList<>();
        int done = 0;
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            int number = Integer.parseInt(step.group(1));
            if (known.test(number)) {
                if (step.start() > done) {
                    parts.add(new RouteContent.Part(text.substring(done, step.start()), 0));
                }
                parts.add(new RouteContent.Part(step.group(), number));
                done = step.end();
            }
        }
        if (done < text.length()) {
            parts.add(new RouteContent.Part(text.substring(done), 0));
        }
        return parts;
    }
}
