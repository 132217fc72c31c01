package org.socialcluster.regionpack;

import java.util.List;
import java.util.TreeSet;
import org.socialcluster.navigator.Flaw;
import org.socialcluster.navigator.NavigatorCheck;

/** Says of each flaw of {@code navigator.yaml} where it stands; what a flaw is, the navigator's own check knows. */
final class NavigatorFileCheck {
    private final Pack pack;
    private final Findings findings;

    NavigatorFileCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check() {
        Entry file = pack.navigator();
        if (file.node().isMissingNode()) {
            return;
        }
        List<String> routes = codes(pack.routes(), "slug");
        List<String> needs = codes(pack.needs().each("needs"), "code");
        for (Flaw flaw : NavigatorCheck.flaws(NavigatorFile.read(file), routes, needs)) {
            findings.add(place(file, flaw.where()), found(flaw), allowed(flaw));
        }
    }

    private static List<String> codes(List<Entry> entries, String field) {
        return entries.stream()
                .map(it -> it.text(field))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static Entry place(Entry file, String where) {
        Entry place = file;
        for (String step : where.split("/", -1)) {
            place = Character.isDigit(step.charAt(0)) ? place.item(Integer.parseInt(step)) : place.at(step);
        }
        return place;
    }

    private static String found(Flaw flaw) {
        String shown = '"' + flaw.found() + '"';
        return switch (flaw.kind()) {
            case TWICE -> shown + " a second time";
            case UNKNOWN, CODE -> shown;
            case LENGTH -> flaw.found() + " characters";
            case LEADS_NOWHERE -> "next and outcome together, or neither";
            case CIRCLE -> "a way back to " + shown;
            case TOO_LONG -> "question number " + flaw.found() + " of a path";
            case UNREACHABLE -> shown + ", to which no answers lead,";
            case ROUTE_LEFT_OUT -> "no outcome that is reached with the route " + shown;
            case NO_ANSWERS -> "no answer";
            case MANY_ROUTES -> flaw.found() + " routes";
            case NO_HELP -> "no route, no need and no call";
            case WALK_LOST -> "answers that do not fit the questions";
            case WALK_ROUTES -> "[" + flaw.found() + "]";
            case WALK_CALL -> flaw.found();
        };
    }

    private static String allowed(Flaw flaw) {
        return switch (flaw.kind()) {
            case TWICE -> "each only once";
            case UNKNOWN -> String.join(", ", new TreeSet<>(flaw.allowed()));
            case LENGTH -> "1 to " + flaw.allowed().get(0);
            case CODE -> "small letters, digits and underscores, a letter first";
            case LEADS_NOWHERE -> "one of them";
            case CIRCLE -> "only questions that were not asked yet";
            case TOO_LONG -> "no more questions than settings.max_questions_on_path, and 7 at most";
            case UNREACHABLE -> "what some answers lead to";
            case ROUTE_LEFT_OUT -> "every route in some outcome";
            case NO_ANSWERS -> "at least one";
            case MANY_ROUTES -> "at most " + NavigatorCheck.MOST_ROUTES;
            case NO_HELP -> "at least one of them";
            case WALK_LOST -> "every question up to an outcome, with an answer of it";
            case WALK_ROUTES -> "[" + String.join(", ", flaw.allowed()) + "], as its outcome says";
            case WALK_CALL -> String.join("", flaw.allowed()) + ", as its outcome says";
        };
    }
}
