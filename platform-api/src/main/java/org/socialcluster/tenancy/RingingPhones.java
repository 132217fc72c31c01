package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Problem.FieldError;

/** Keeps numbers that nobody answers out of real listings; in a demonstration they are what is wanted. */
@ApplicationScoped
public class RingingPhones {
    @Inject
    Centres centres;

    /** What is wrong with the number of a field: nothing, or that it is an example outside a demonstration. */
    public Stream<FieldError> errors(Actor actor, String field, @Nullable String phone) {
        boolean example =
                phone != null && Phone.find(phone).filter(Phone::isExample).isPresent();
        return example && !centres.region(actor).demo()
                ? Stream.of(FieldError.of(field, "listing.phone-example"))
                : Stream.empty();
    }
}
