package org.socialcluster.navigator;

import java.util.ArrayList;
import java.util.List;
import org.socialcluster.navigator.Navigator.Choice;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Walk;

/** Goes the test walks of a navigator. */
public final class TestWalks {
    private TestWalks() {}

    /** A walk with where it led.
     *
     * @param flaws empty: as it should */
    public record Gone(Walk walk, Way way, List<Flaw> flaws) {
        public boolean right() {
            return flaws.isEmpty();
        }
    }

    /** Each walk in its order. */
    public static List<Gone> all(Navigator navigator) {
        List<Gone> gone = new ArrayList<>();
        for (int at = 0; at < navigator.walks().size(); at++) {
            Walk walk = navigator.walks().get(at);
            Way way = navigator.way(walk.answers().stream().map(Choice::answer).toList());
            gone.add(new Gone(walk, way, flaws(walk, way, "walks/" + at)));
        }
        return gone;
    }

    static List<Flaw> flaws(Navigator navigator) {
        return all(navigator).stream().flatMap(it -> it.flaws().stream()).toList();
    }

    private static List<Flaw> flaws(Walk walk, Way way, String where) {
        List<Choice> said = way.given().stream()
                .map(it -> new Choice(it.question().code(), it.answer().code()))
                .toList();
        Outcome outcome = way.outcome();
        if (outcome == null || !way.whole() || !said.equals(walk.answers())) {
            return List.of(new Flaw(Flaw.Kind.WALK_LOST, where + "/answers", walk.who(), List.of()));
        }
        List<Flaw> flaws = new ArrayList<>();
        if (!outcome.routes().equals(walk.expectRoutes())) {
            flaws.add(new Flaw(
                    Flaw.Kind.WALK_ROUTES,
                    where + "/expect_routes",
                    String.join(", ", walk.expectRoutes()),
                    outcome.routes()));
        }
        if (outcome.callCentre() != walk.callCentre()) {
            flaws.add(new Flaw(
                    Flaw.Kind.WALK_CALL,
                    where + "/call_centre",
                    String.valueOf(walk.callCentre()),
                    List.of(String.valueOf(outcome.callCentre()))));
        }
        return flaws;
    }
}
