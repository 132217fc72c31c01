package org.socialcluster.services;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingStatus;

/** Which services the API is asked for. */
public class ServiceQuery {
    @Parameter(description = "Часть названия услуги или организации; регистр не важен, ё и е — одно и то же")
    @QueryParam("q")
    @Nullable
    String text;

    @Parameter(description = "Код потребности", example = "HOME_CARE")
    @QueryParam("need")
    @Nullable
    String need;

    @Parameter(description = "Код группы потребностей")
    @QueryParam("group")
    @Nullable
    String group;

    @Parameter(description = "Для кого: код классификатора recipient_categories", example = "ELDERLY")
    @QueryParam("audience")
    @Nullable
    String audience;

    @Parameter(description = "Идентификатор организации")
    @QueryParam("provider")
    @Nullable
    ProviderId provider;

    @Parameter(description = "Состояние; можно несколько раз. Без входа видны только published и closed")
    @QueryParam("status")
    Set<ListingStatus> status;

    @SuppressWarnings("NullAway.Init")
    public ServiceQuery() {} // JAX-RS

    ServiceFilter filter() {
        return new ServiceFilter(text, status, need, group, audience, provider);
    }
}
