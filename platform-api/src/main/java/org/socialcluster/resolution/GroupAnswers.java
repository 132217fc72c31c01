package org.socialcluster.resolution;

import java.util.List;

/** The needs of a group, each with where it is answered, from one town's point of view. In the order of the pack. */
public record GroupAnswers(String code, String name, String description, List<NeedAnswer> needs) {
    /** One need of the group. */
    public record NeedAnswer(String code, String name, AnswerLevel level) {}

    public GroupAnswers {
        needs = List.copyOf(needs);
    }

    /** Needs answered in the town itself. */
    public int local() {
        return count(AnswerLevel.LOCAL);
    }

    /** Needs answered by a neighbour or the region. */
    public int elsewhere() {
        return count(AnswerLevel.NEIGHBOUR) + count(AnswerLevel.REGION);
    }

    /** Needs for which there is only an own service that is full, closed or long unconfirmed. */
    public int unavailable() {
        return count(AnswerLevel.UNAVAILABLE);
    }

    /** Needs that nobody answers. */
    public int nobody() {
        return count(AnswerLevel.NONE);
    }

    private int count(AnswerLevel level) {
        return (int) needs.stream().filter(it -> it.level() == level).count();
    }
}
