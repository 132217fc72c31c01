package org.socialcluster.routes.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.socialcluster.routes.RouteView;
import org.socialcluster.site.LinkedData;
import org.socialcluster.tenancy.CentreView;

/** A route as schema.org has it: how it is done, and that it is a service of the state. Places are not in it. */
record RouteData(RouteContent content) {
    ObjectNode at(String origin) {
        RouteView route = content.route();
        ObjectNode way = LinkedData.thing("HowTo")
                .put("@id", origin + content.path() + "#route")
                .put("name", route.title())
                .put("dateModified", route.publishedAt().toLocalDate().toString());
        LinkedData.put(way, "description", route.summary());
        LinkedData.put(
                way,
                "step",
                content.steps().stream()
                        .map(it -> LinkedData.thing("HowToStep")
                                .put("name", it.step().title()))
                        .toList());
        ObjectNode service = LinkedData.thing("GovernmentService").put("name", route.shortTitle());
        CentreView town = content.town();
        if (town != null) {
            service.set(
                    "areaServed",
                    LinkedData.thing("City").put("name", town.name().nominative()));
        }
        way.set("about", service);
        return way;
    }
}
