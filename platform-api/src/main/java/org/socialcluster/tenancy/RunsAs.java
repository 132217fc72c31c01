package org.socialcluster.tenancy;

import jakarta.enterprise.util.Nonbinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.socialcluster.shared.Audience;

/**
 * The transaction of the method, or of every method of the class, takes on another database role than the Actor's own:
 * accounts are worked on as {@link Audience#SIGN_IN} whoever asks. Such a method checks the Actor's rights itself.
 */
@Inherited
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RunsAs {
    @Nonbinding
    Audience value();
}
