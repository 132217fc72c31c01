package org.socialcluster.office.records;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.socialcluster.office.Refusals;
import org.socialcluster.shared.Problem.FieldError;

/** A record cannot become what it once was: what was wrong then is no mistake in the fields of now. */
public final class PastRefused extends RuntimeException {
    private final String sentence;

    private PastRefused(String sentence, RuntimeException cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Restores a record.
     *
     * @param why what to say of what the service refuses
     * @throws PastRefused when it refuses anything */
    public static <T> T unless(Supplier<T> restoring, Function<List<FieldError>, String> why) {
        try {
            return restoring.get();
        } catch (RuntimeException failure) {
            List<FieldError> errors = Refusals.in(failure);
            throw errors.isEmpty() ? failure : new PastRefused(why.apply(errors), failure);
        }
    }
}
