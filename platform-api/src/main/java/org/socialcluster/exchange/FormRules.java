package org.socialcluster.exchange;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.socialcluster.shared.Problem.FieldError;

/** The rules of the form: the constraints of a draft, asked outside a call of a service. */
final class FormRules {
    private FormRules() {}

    private static final class Loaded {
        static final Validator RULES = Validation.buildDefaultValidatorFactory().getValidator();
    }

    /** What is wrong with a draft, by the path of its field. */
    static List<FieldError> broken(Object draft) {
        return Loaded.RULES.validate(draft).stream().map(FormRules::error).toList();
    }

    private static FieldError error(ConstraintViolation<Object> violation) {
        return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
