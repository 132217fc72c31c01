package org.socialcluster.needs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.PageQuery;

/** {@code /api/needs}: the shared codes of what people lack. */
@RequestScoped
@Path("needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "needs", description = "Потребности: общий словарь")
public class NeedsResource {
    @Inject
    Needs needs;

    @GET
    @Operation(operationId = "listNeeds", summary = "Потребности с нормами; нормы — предложение проекта, не закона")
    public Page<NeedView> list(@BeanParam PageQuery wanted) {
        return Page.of(
                needs.groups(Actor.visitor()).stream()
                        .flatMap(it -> it.needs().stream())
                        .toList(),
                wanted,
                Map.of(
                        "name", Comparator.comparing(NeedView::name),
                        "code", Comparator.comparing(NeedView::code),
                        "group", Comparator.comparing(NeedView::group)));
    }
}
