package org.socialcluster.navigator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;

/** Finds what is wrong with a navigator: the one place that says so, for region packs and for the office alike. */
public final class NavigatorCheck {
    /** Routes that an outcome may name. */
    public static final int MOST_ROUTES = 3;

    /** Questions that may stand on a path, whatever a navigator itself says. */
    public static final int MOST_QUESTIONS = 7;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 600;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Navigator navigator;
    private final Collection<String> routes;
    private final Collection<String> needs;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> questionCodes = new TreeSet<>();
    private final Set<String> outcomeCodes = new TreeSet<>();

    private NavigatorCheck(Navigator navigator, Collection<String> routes, Collection<String> needs) {
        this.navigator = navigator;
        this.routes = routes;
        this.needs = needs;
    }

    /** Everything that is wrong; nothing for a navigator that may be published.
     *
     * @param routes slugs of all routes of the region, each of which has to be reachable
     * @param needs codes of all needs */
    public static List<Flaw> flaws(Navigator navigator, Collection<String> routes, Collection<String> needs) {
        NavigatorCheck check = new NavigatorCheck(navigator, routes, needs);
        check.all();
        return List.copyOf(check.flaws);
    }

    private void all() {
        for (int at = 0; at < navigator.nodes().size(); at++) {
            code("nodes/" + at, navigator.nodes().get(at).code(), questionCodes);
        }
        for (int at = 0; at < navigator.outcomes().size(); at++) {
            code("outcomes/" + at, navigator.outcomes().get(at).code(), outcomeCodes);
        }
        length("title", navigator.title(), LONGEST_TEXT);
        known("settings/start", navigator.start(), questionCodes);
        for (int at = 0; at < navigator.nodes().size(); at++) {
            question("nodes/" + at, navigator.nodes().get(at));
        }
        for (int at = 0; at < navigator.outcomes().size(); at++) {
            outcome("outcomes/" + at, navigator.outcomes().get(at));
        }
        Paths paths = Paths.of(navigator);
        flaws.addAll(paths.flaws());
        unreachable(paths);
        flaws.addAll(TestWalks.flaws(navigator));
    }

    private void question(String where, Question question) {
        length(where + "/text", question.text(), LONGEST_TEXT);
        if (question.answers().isEmpty()) {
            add(Flaw.Kind.NO_ANSWERS, where + "/answers", question.code());
        }
        Set<String> codes = new HashSet<>();
        for (int at = 0; at < question.answers().size(); at++) {
            Answer answer = question.answers().get(at);
            String here = where + "/answers/" + at;
            code(here, answer.code(), codes);
            length(here + "/text", answer.text(), LONGEST_TEXT);
            if ((answer.next() == null) == (answer.outcome() == null)) {
                add(Flaw.Kind.LEADS_NOWHERE, here, answer.code());
            }
            known(here + "/next", answer.next(), questionCodes);
            known(here + "/outcome", answer.outcome(), outcomeCodes);
        }
    }

    private void outcome(String where, Outcome outcome) {
        length(where + "/reason", outcome.reason(), LONGEST_REASON);
        each(where + "/routes", outcome.routes(), routes);
        each(where + "/needs", outcome.needs(), needs);
        if (outcome.routes().size() > MOST_ROUTES) {
            add(
                    Flaw.Kind.MANY_ROUTES,
                    where + "/routes",
                    String.valueOf(outcome.routes().size()));
        }
        if (outcome.routes().isEmpty() && outcome.needs().isEmpty() && !outcome.callCentre()) {
            add(Flaw.Kind.NO_HELP, where, outcome.code());
        }
    }

    private void each(String where, List<String> codes, Collection<String> allowed) {
        for (int at = 0; at < codes.size(); at++) {
            String here = where + "/" + at;
            known(here, codes.get(at), allowed);
            if (codes.indexOf(codes.get(at)) < at) {
                add(Flaw.Kind.TWICE, here, codes.get(at));
            }
        }
    }

    private void unreachable(Paths paths) {
        for (int at = 0; at < navigator.nodes().size(); at++) {
            String code = navigator.nodes().get(at).code();
            if (!paths.questions().contains(code)) {
                add(Flaw.Kind.UNREACHABLE, "nodes/" + at + "/code", code);
            }
        }
        Set<String> named = new HashSet<>();
        for (int at = 0; at < navigator.outcomes().size(); at++) {
            Outcome outcome = navigator.outcomes().get(at);
            if (paths.outcomes().contains(outcome.code())) {
                named.addAll(outcome.routes());
            } else {
                add(Flaw.Kind.UNREACHABLE, "outcomes/" + at + "/code", outcome.code());
            }
        }
        routes.stream().filter(it -> !named.contains(it)).forEach(it -> add(Flaw.Kind.ROUTE_LEFT_OUT, "outcomes", it));
    }

    private void code(String where, String code, Set<String> taken) {
        if (!CODE.matcher(code).matches()) {
            add(Flaw.Kind.CODE, where + "/code", code);
        } else if (!taken.add(code)) {
            add(Flaw.Kind.TWICE, where + "/code", code);
        }
    }

    private void known(String where, @Nullable String code, Collection<String> allowed) {
        if (code != null && !allowed.contains(code)) {
            flaws.add(new Flaw(Flaw.Kind.UNKNOWN, where, code, List.copyOf(allowed)));
        }
    }

    private void length(String where, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            flaws.add(new Flaw(
                    Flaw.Kind.LENGTH, where, String.valueOf(text.strip().length()), List.of(String.valueOf(longest))));
        }
    }

    private void add(Flaw.Kind kind, String where, String found) {
        flaws.add(new Flaw(kind, where, found, List.of()));
    }
}
