package org.socialcluster.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Caller;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.PageQuery;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.Version;
import org.socialcluster.tenancy.Centres;

/** {@code /api/centres/{town}/services}: social services of a centre. */
@RequestScoped
@Path("centres/{town}/services")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "services",
        description = "Социальные услуги центра. Всем видно опубликованное, сотрудникам центра — и черновики")
public class ServicesResource {
    private static final String EXAMPLE = """
            {"name": "Социальный работник на дом", "description": "Приходит, моет, готовит, ходит в магазин.",
             "needs": ["HOME_CARE"], "serviceTypes": ["DOMESTIC"], "form": "HOME", "audience": ["ELDERLY"],
             "providerId": "01900000-0000-7000-8000-000000000000", "placeId": null,
             "cost": {"kind": "PARTLY", "text": "до половины разницы дохода"},
             "eligibility": {"text": "Нужна ИППСУ", "ippsuRequired": true}, "documents": ["IPPSU", "PASSPORT"],
             "byAppointment": false, "accessibility": ["WHEELCHAIR"],
             "schedule": [{"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "opens": "09:00", "closes": "13:00", "note": null}],
             "contacts": [{"phone": "+7 000 000-00-00", "email": null, "note": null}],
             "capacity": {"state": "LIMITED", "waiting": 3, "note": null}, "languages": ["ru"],
             "servesTowns": [{"town": "revda", "monthlyQuota": null, "days": []}]}""";

    private static final String CLOSED = "{\"status\": \"closed\", \"reason\": \"Ремонт\", \"until\": \"2027-01-15\"}";

    @Inject
    SocialServices services;

    @Inject
    Centres centres;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @Context
    Request request;

    @GET
    @Operation(
            operationId = "listServices",
            summary = "Услуги центра",
            description = "Сортировка: name, updatedAt, status, lastConfirmed, provider; без неё — по названию")
    public Page<ServiceView> list(
            @PathParam("town") String town, @BeanParam ServiceQuery query, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(centre(town));
        ServiceFilter filter = query.filter();
        return Page.of(services.list(actor, filter, wanted.slice()), wanted, services.count(actor, filter));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getService", summary = "Одна услуга; ETag — её версия")
    @APIResponse(
            responseCode = "200",
            description = "Услуга",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") ServiceId id) {
        Actor actor = caller.reading(centre(town));
        ServiceView service =
                services.find(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        Response.ResponseBuilder same = request.evaluatePreconditions(Version.tag(service.version()));
        return (same != null && services.isAsOldAsItsVersion(actor, id) ? same : Response.ok(service))
                .tag(Version.tag(service.version()))
                .build();
    }

    @POST
    @Operation(operationId = "addService", summary = "Завести услугу: черновик")
    @SecurityRequirement(name = "basic")
    @SecurityRequirement(name = "token")
    @APIResponse(
            responseCode = "201",
            description = "Черновик; Location — его адрес, ETag — версия",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response add(
            @PathParam("town") String town,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ServiceDraft.class),
                                            examples = @ExampleObject(name = "service", value = EXAMPLE)))
                    ServiceDraft draft) {
        ServiceView added = services.add(caller.writing(centre(town)), draft);
        return Response.created(address.getAbsolutePathBuilder()
                        .path(added.id().toString())
                        .build())
                .tag(Version.tag(added.version()))
                .entity(added)
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeService",
            summary = "Записать услугу заново",
            description = "If-Match — версия, которую правите (ETag). Опубликованной нужны потребность и описание")
    @SecurityRequirement(name = "basic")
    @SecurityRequirement(name = "token")
    @APIResponse(
            responseCode = "200",
            description = "Услуга; ETag — новая версия",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ServiceDraft.class),
                                            examples = @ExampleObject(name = "service", value = EXAMPLE)))
                    ServiceDraft draft) {
        Actor actor = caller.writing(centre(town));
        return with(services.change(actor, id, draft, Version.of(seen)));
    }

    @PUT
    @Path("{id}/status")
    @Operation(
            operationId = "moveService",
            summary = "Опубликовать, закрыть на время, отправить в архив, вернуть в черновики",
            description = "reason и until — только с closed: на следующий день после until услуга снова открыта. "
                    + "Публикация подтверждает, что всё верно")
    @SecurityRequirement(name = "basic")
    @SecurityRequirement(name = "token")
    @APIResponse(
            responseCode = "200",
            description = "Услуга; ETag — новая версия",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response move(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StatusChange.class),
                                            examples = @ExampleObject(name = "closed", value = CLOSED)))
                    StatusChange change) {
        Actor actor = caller.writing(centre(town));
        return with(services.move(actor, id, change, Version.of(seen)));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmService", summary = "Подтвердить, что всё в записи верно на сегодня")
    @SecurityRequirement(name = "basic")
    @SecurityRequirement(name = "token")
    @APIResponse(
            responseCode = "200",
            description = "Услуга; ETag — новая версия",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    @Consumes(MediaType.WILDCARD)
    public Response confirm(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        Actor actor = caller.writing(centre(town));
        return with(services.confirm(actor, id, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteService", summary = "Удалить то, что никогда не публиковали; остальное — в архив")
    @SecurityRequirement(name = "basic")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "204", description = "Удалена")
    @Consumes(MediaType.WILDCARD)
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        Actor actor = caller.writing(centre(town));
        services.delete(actor, id, Version.of(seen));
    }

    private CentreId centre(String town) {
        return centres.get(Actor.visitor(), town).id();
    }

    private static Response with(ServiceView service) {
        return Response.ok(service).tag(Version.tag(service.version())).build();
    }
}
