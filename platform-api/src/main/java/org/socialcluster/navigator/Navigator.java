package org.socialcluster.navigator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions, outcomes, and the test walks that both have to pass. A document: read, checked and published as a whole.
 *
 * @param title as the heading of its pages
 * @param safetyBanner what stands above each question for those in danger
 * @param start code of the first question
 * @param mostQuestions that stand on any path
 */
public record Navigator(
        String title,
        @Nullable String intro,
        @Nullable String safetyBanner,
        String start,
        int mostQuestions,
        List<Question> nodes,
        List<Outcome> outcomes,
        List<Walk> walks) {

    public Navigator {
        nodes = List.copyOf(nodes);
        outcomes = List.copyOf(outcomes);
        walks = List.copyOf(walks);
    }

    /** A question of a page of its own.
     *
     * @param code name inside the navigator */
    public record Question(
            String code, String text, @Nullable String hint, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        public Optional<Answer> answer(String wanted) {
            return answers.stream().filter(it -> it.code().equals(wanted)).findFirst();
        }
    }

    /**
     * An answer to choose; it leads to a question or to an outcome.
     *
     * @param code name inside its question; stands in addresses
     * @param next code of a question, or null
     * @param outcome code of an outcome, or null
     */
    public record Answer(
            String code,
            String text,
            @Nullable String next,
            @Nullable String outcome) {}

    /**
     * Where answers lead.
     *
     * @param routes slugs of help routes, likeliest first
     * @param needs codes of needs that belong to it
     * @param callCentre whether the centre should be called first
     * @param reason one or two sentences that say why
     */
    public record Outcome(String code, List<String> routes, List<String> needs, boolean callCentre, String reason) {
        public Outcome {
            routes = List.copyOf(routes);
            needs = List.copyOf(needs);
        }
    }

    /**
     * A person of whom is known where the answers must lead.
     *
     * @param expectRoutes these routes in this order
     */
    public record Walk(int n, String who, List<Choice> answers, List<String> expectRoutes, boolean callCentre) {
        public Walk {
            answers = List.copyOf(answers);
            expectRoutes = List.copyOf(expectRoutes);
        }
    }

    /** One answer of a walk: codes of the question and of the answer. */
    public record Choice(String node, String answer) {}

    public Optional<Question> node(@Nullable String code) {
        return nodes.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public Optional<Outcome> outcome(@Nullable String code) {
        return outcomes.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** How many questions stand on the longest path from a question on, itself among them; of a navigator without circles. */
    public int questionsFrom(Question question) {
        return 1
                + question.answers().stream()
                        .flatMap(it -> node(it.next()).stream())
                        .mapToInt(this::questionsFrom)
                        .max()
                        .orElse(0);
    }

    /** Goes along answers as far as they lead.
     *
     * @param answers codes in the order in which they were given; what fits no question ends the way */
    public Way way(List<String> answers) {
        return Way.along(this, answers);
    }
}
