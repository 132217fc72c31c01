package org.socialcluster.events;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingStatus;

/** Which events the API is asked for. */
public class EventQuery {
    @Parameter(
            description =
                    "Слова из названия, описания или названия организации; регистр не важен, ё и е — одно и то же")
    @QueryParam("q")
    @Nullable
    String text;

    @Parameter(description = "Код потребности", example = "HOME_CARE")
    @QueryParam("need")
    @Nullable
    String need;

    @Parameter(description = "Для кого: код классификатора recipient_categories", example = "ELDERLY")
    @QueryParam("audience")
    @Nullable
    String audience;

    @Parameter(description = "Идентификатор организации")
    @QueryParam("provider")
    @Nullable
    ProviderId provider;

    @Parameter(description = "true: только онлайн")
    @QueryParam("online")
    @DefaultValue("false")
    boolean online;

    @Parameter(description = "true: только бесплатные")
    @QueryParam("free")
    @DefaultValue("false")
    boolean free;

    @Parameter(description = "true: только те, что ещё не прошли")
    @QueryParam("upcoming")
    @DefaultValue("false")
    boolean upcoming;

    @Parameter(description = "Состояние; можно несколько раз. Без входа видны только published и closed")
    @QueryParam("status")
    Set<ListingStatus> status;

    @SuppressWarnings("NullAway.Init")
    public EventQuery() {} // JAX-RS

    EventFilter filter() {
        return new EventFilter(text, status, need, audience, provider, online, free, upcoming);
    }
}
