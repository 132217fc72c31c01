package org.socialcluster.deploy;

/** The platform cannot start as it was asked to. The message is one sentence for the operator, without a stack trace. */
final class Refusal extends RuntimeException {
    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
