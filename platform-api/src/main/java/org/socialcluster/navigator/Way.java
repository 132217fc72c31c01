package org.socialcluster.navigator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;

/**
 * Answers that were given, and where they lead.
 *
 * @param question to be answered next; null where there is none
 * @param outcome where they lead; null while there is a question, and where an answer leads nowhere
 * @param whole whether each answer fitted its question
 */
public record Way(
        List<Given> given,
        @Nullable Question question,
        @Nullable Outcome outcome,
        boolean whole) {

    /** A question with its answer.
     *
     * @param before the answers before it, as the address says them; empty for the first */
    public record Given(Question question, Answer answer, String before) {}

    static Way along(Navigator navigator, List<String> answers) {
        List<Given> given = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Question at = navigator.node(navigator.start()).orElse(null);
        for (String code : answers) {
            Optional<Answer> answer = at == null ? Optional.empty() : at.answer(code);
            if (at == null || answer.isEmpty() || !seen.add(at.code())) {
                return new Way(List.copyOf(given), at, null, false);
            }
            given.add(new Given(at, answer.get(), address(given)));
            if (answer.get().next() == null) {
                Outcome outcome = navigator.outcome(answer.get().outcome()).orElse(null);
                return new Way(List.copyOf(given), null, outcome, given.size() == answers.size());
            }
            at = navigator.node(answer.get().next()).orElse(null);
        }
        return new Way(List.copyOf(given), at, null, true);
    }

    /** The answers as an address says them: codes with points between. */
    public String address() {
        return address(given);
    }

    /** The address of this way with one answer more. */
    public String with(Answer answer) {
        return given.isEmpty() ? answer.code() : address() + "." + answer.code();
    }

    private static String address(List<Given> given) {
        return String.join(".", given.stream().map(it -> it.answer().code()).toList());
    }
}
