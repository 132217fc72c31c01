package org.socialcluster.regionpack;

import java.util.List;

/** The pack cannot be loaded; nothing was written. The message is for the operator and holds every error, one a line. */
public final class PackProblem extends RuntimeException {
    PackProblem(String sentence) {
        super(sentence);
    }

    PackProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static PackProblem of(List<String> errors) {
        return new PackProblem("The region pack has errors, nothing of it was loaded:\n" + String.join("\n", errors));
    }
}
