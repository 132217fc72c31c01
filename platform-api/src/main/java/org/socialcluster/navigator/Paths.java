package org.socialcluster.navigator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Question;

/** All ways through a navigator: what can be reached, and where it goes in a circle or on too long. */
final class Paths {
    private final Navigator navigator;
    private final int most;
    private final Set<String> questions = new HashSet<>();
    private final Set<String> outcomes = new HashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Deque<String> way = new ArrayDeque<>();
    private final Map<String, Integer> deepest = new HashMap<>();

    private Paths(Navigator navigator) {
        this.navigator = navigator;
        this.most = Math.min(navigator.mostQuestions(), NavigatorCheck.MOST_QUESTIONS);
    }

    static Paths of(Navigator navigator) {
        Paths paths = new Paths(navigator);
        navigator.node(navigator.start()).ifPresent(paths::go);
        return paths;
    }

    Set<String> questions() {
        return questions;
    }

    Set<String> outcomes() {
        return outcomes;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** A question is gone through again only where a longer way leads to it: each as often as there are questions at most. */
    private void go(Question question) {
        way.push(question.code());
        questions.add(question.code());
        deepest.put(question.code(), way.size());
        int node = navigator.nodes().indexOf(question);
        for (int at = 0; at < question.answers().size(); at++) {
            Answer answer = question.answers().get(at);
            if (answer.outcome() != null) {
                outcomes.add(answer.outcome());
            }
            String where = "nodes/" + node + "/answers/" + at + "/next";
            navigator.node(answer.next()).ifPresent(next -> step(next, where));
        }
        way.pop();
    }

    private void step(Question next, String where) {
        if (way.contains(next.code())) {
            add(Flaw.Kind.CIRCLE, where, next.code());
            return;
        }
        if (way.size() == most) {
            add(Flaw.Kind.TOO_LONG, where, String.valueOf(most + 1));
        }
        if (deepest.getOrDefault(next.code(), 0) <= way.size()) {
            go(next);
        }
    }

    private void add(Flaw.Kind kind, String where, String found) {
        Flaw flaw = new Flaw(kind, where, found, List.of());
        if (!flaws.contains(flaw)) {
            flaws.add(flaw);
        }
    }
}
