package org.socialcluster.routes.open;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StoredJson;

/** Routes as JSON-LD in the words of CPSV-AP 3.2. */
@ApplicationScoped
@Transactional
public class OpenRoutes {
    private static final Map<String, Object> CONTEXT = context();

    @Inject
    Routes routes;

    @Inject
    OpenRouteStore store;

    /** One route with all that it speaks of, in four statements.
     *
     * @param root of the site, without a slash at the end
     * @throws Problem {@code not-found} */
    public String route(Actor actor, String slug, String root) {
        RouteView route = routes.get(actor, slug);
        Graph graph = graph(root);
        new RouteThings(graph, route).add();
        return json(graph);
    }

    /** All routes as one data set with the classifiers they use, in four statements, however many there are.
     *
     * @param root of the site, without a slash at the end */
    public String catalogue(Actor actor, String root) {
        Graph graph = graph(root);
        Thing catalogue = graph.catalogue();
        List<RouteView> all = routes.whole(actor);
        Map<String, Thing> services =
                all.stream().collect(Collectors.toMap(RouteView::slug, it -> new RouteThings(graph, it).add()));
        all.forEach(it -> {
            Thing service = Objects.requireNonNull(services.get(it.slug()));
            catalogue.says("hasPart", service.id());
            it.related().forEach(other -> service.says("relatedService", graph.at.service(other.slug())));
        });
        graph.declareCodeLists();
        return json(graph);
    }

    private Graph graph(String root) {
        return new Graph(new Addresses(root), store.region(), store.codeLists());
    }

    private static String json(Graph graph) {
        Map<String, Object> context = new LinkedHashMap<>(CONTEXT);
        context.put("sc", graph.at.vocabulary());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("@context", context);
        answer.put("graph", graph.json());
        return StoredJson.write(answer);
    }

    private static Map<String, Object> context() {
        try (InputStream file = Objects.requireNonNull(OpenRoutes.class.getResourceAsStream("/routes/context.json"))) {
            Map<String, Object> context = new LinkedHashMap<>();
            new JsonMapper().readTree(file).properties().forEach(it -> context.put(it.getKey(), it.getValue()));
            return context;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
