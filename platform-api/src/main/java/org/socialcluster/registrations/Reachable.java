package org.socialcluster.registrations;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An address of mail or a telephone number, by which somebody can be reached: see {@link Contact}. */
@Constraint(validatedBy = Reachable.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
@interface Reachable {
    String message() default "{registration.contact}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Contact}; what is missing is told by the other rules of the field. */
    final class Check implements ConstraintValidator<Reachable, String> {
        @Override
        public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
            return written == null || written.isBlank() || Contact.of(written).isPresent();
        }
    }
}
