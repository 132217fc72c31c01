package org.socialcluster.routes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.site.Texts;

/** A text of a route, in which "step 6" can be followed. */
final class StepText {
    /** Looks for a number after a space first: the words would be tried at each letter of each text. */
    private static final Pattern STEP = Pattern.compile("[ \\u00a0](?=([1-9]\\d?)(?!\\d))(?<=(?<!\\p{L})("
            + Texts.russian().of("route.step-word") + ")[ \\u00a0])\\1");

    private StepText() {}

    /** @param known whether the route has a step of this number */
    static List<RouteContent.Part> parts(String text, IntPredicate known) {
        List<RouteContent.Part> parts = new ArrayList<>();
        int done = 0;
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            int number = Integer.parseInt(step.group(1));
            if (known.test(number)) {
                int start = step.start(2);
                if (start > done) {
                    parts.add(new RouteContent.Part(text.substring(done, start), 0));
                }
                parts.add(new RouteContent.Part(text.substring(start, step.end()), number));
                done = step.end();
            }
        }
        if (done < text.length()) {
            parts.add(new RouteContent.Part(text.substring(done), 0));
        }
        return parts;
    }
}
