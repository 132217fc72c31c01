package org.socialcluster.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.socialcluster.coverage.CoverageResource;
import org.socialcluster.events.EventsResource;
import org.socialcluster.hours.SpecialDaysResource;
import org.socialcluster.hsds.HsdsImportResource;
import org.socialcluster.hsds.HsdsResource;
import org.socialcluster.identity.MeResource;
import org.socialcluster.needs.NeedsResource;
import org.socialcluster.needs.TaxonomiesResource;
import org.socialcluster.providers.PlacesResource;
import org.socialcluster.providers.ProvidersResource;
import org.socialcluster.routes.RoutesResource;
import org.socialcluster.routes.TownRoutesResource;
import org.socialcluster.routes.open.OpenCatalogueResource;
import org.socialcluster.routes.open.OpenRouteResource;
import org.socialcluster.search.SearchResource;
import org.socialcluster.services.ServicesResource;
import org.socialcluster.staff.StaffResource;
import org.socialcluster.tenancy.CentresResource;

/** The API. Resources are named one by one: what is not here is not reachable. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Социальный кластер: API",
                        version = "1.0",
                        description =
                                "Открытые данные о помощи в городах области. Вход для своих: Basic или личный ключ (Bearer). "
                                        + "Ошибки: application/problem+json (RFC 9457), сообщения по-русски. "
                                        + "Списки: page (с 1), size (до 200), sort; ответ {items, page, size, total}."))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class RestApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CentresResource.class,
                CoverageResource.class,
                MeResource.class,
                NeedsResource.class,
                OpenApiResource.class,
                PlacesResource.class,
                ProvidersResource.class,
                OpenCatalogueResource.class,
                OpenRouteResource.class,
                RoutesResource.class,
                TownRoutesResource.class,
                SearchResource.class,
                ServicesResource.class,
                SpecialDaysResource.class,
                StaffResource.class,
                EventsResource.class,
                HsdsImportResource.class,
                HsdsResource.class,
                TaxonomiesResource.class,
                ApiAccess.class,
                AnyOtherMapper.class,
                InvalidInputMapper.class,
                BodyWanted.class,
                JsonBody.class,
                JsonConfig.class,
                PrivateAnswers.class,
                ProblemMapper.class,
                RequestValues.class);
    }

    /** OPTIONS answers with the methods alone: the description of the API is the one at {@code /api/openapi}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
