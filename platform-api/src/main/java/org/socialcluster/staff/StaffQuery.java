package org.socialcluster.staff;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/** Whom of the staff the API is asked for. */
public class StaffQuery {
    @Parameter(description = "Часть должности или имени")
    @QueryParam("q")
    @Nullable
    String text;

    @Parameter(description = "Код классификатора topics: с чем прийти", example = "HOME_CARE")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(description = "Состояние; можно несколько раз. Без входа видны только published и closed")
    @QueryParam("status")
    Set<ListingStatus> status;

    @SuppressWarnings("NullAway.Init")
    public StaffQuery() {} // JAX-RS

    StaffFilter filter() {
        return new StaffFilter(text, status, topic);
    }
}
