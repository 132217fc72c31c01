package org.socialcluster.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A telephone number as people write them, with the code of the town: see {@link Phone}. */
@Constraint(validatedBy = ValidPhone.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidPhone {
    String message() default "{listing.phone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Phone}. */
    final class Check implements ConstraintValidator<ValidPhone, String> {
        @Override
        public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
            return written == null || Phone.find(written).isPresent();
        }
    }
}
