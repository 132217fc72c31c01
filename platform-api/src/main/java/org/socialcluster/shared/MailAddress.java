package org.socialcluster.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address of mail as people have them. Narrower than RFC 5322: it goes into {@code mailto:} links, where other signs
 * would add a subject, a copy or a text.
 */
@Pattern(regexp = MailAddress.FORM)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {
    /** Regular expression of such an address. */
    String FORM = "[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";

    String message() default "{mail-address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
