package org.socialcluster.schema;

/** The database cannot be used as it is. The message is one sentence for the operator. */
public final class SchemaProblem extends RuntimeException {
    public SchemaProblem(String sentence) {
        super(sentence);
    }

    public SchemaProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
