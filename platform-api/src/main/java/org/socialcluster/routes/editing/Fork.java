package org.socialcluster.routes.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Steps that follow each other, of which a person goes those of one branch.
 *
 * @param branches for whom each is, in their order */
public record Fork(List<String> branches) {
    public Fork {
        branches = List.copyOf(branches);
    }

    /** The forks of a route in their order. */
    public static List<Fork> of(List<StepContent> steps) {
        List<Fork> forks = new ArrayList<>();
        List<String> branches = new ArrayList<>();
        for (StepContent step : steps) {
            String branch = step.branch();
            if (branch != null) {
                branches.add(branch);
            } else if (!branches.isEmpty()) {
                forks.add(new Fork(branches.stream().distinct().toList()));
                branches.clear();
            }
        }
        if (!branches.isEmpty()) {
            forks.add(new Fork(branches.stream().distinct().toList()));
        }
        return forks;
    }

    /** The steps that a person goes who takes these branches. */
    public static List<StepContent> along(List<StepContent> steps, Collection<String> branches) {
        return steps.stream()
                .filter(it -> it.branch() == null || branches.contains(Objects.requireNonNull(it.branch())))
                .toList();
    }

    /** Whether exactly one branch of each fork is taken, and nothing else. */
    static boolean fits(List<Fork> forks, List<String> branches) {
        return forks.stream()
                        .allMatch(it -> it.branches().stream()
                                        .filter(branches::contains)
                                        .count()
                                == 1)
                && branches.stream()
                        .allMatch(it ->
                                forks.stream().anyMatch(fork -> fork.branches().contains(it)));
    }
}
