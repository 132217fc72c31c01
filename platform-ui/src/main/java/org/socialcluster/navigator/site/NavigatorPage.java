package org.socialcluster.navigator.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigators;
import org.socialcluster.navigator.Way;
import org.socialcluster.resolution.GroupAnswers;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Link;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/navigator?a=health.yes_has}: the question after these answers, or where they lead. */
@RequestScoped
@Path("/{town}/navigator")
public class NavigatorPage {
    private static final int LONGEST = 400;

    @Inject
    CentrePath centres;

    @Inject
    Navigators navigators;

    @Inject
    Routes routes;

    @Inject
    Resolution resolution;

    @Inject
    HttpServletRequest request;

    @GET
    public Response page(@PathParam("town") String asked, @QueryParam("a") @DefaultValue("") String answers) {
        CentreView town = centres.town(asked);
        Navigator navigator = navigators.published(Actor.visitor()).orElseThrow(NotFoundException::new);
        String address = "/" + town.slug() + "/navigator";
        return CentrePath.elsewhere(request, address).orElseGet(() -> answer(town, navigator, address, answers));
    }

    private Response answer(CentreView town, Navigator navigator, String address, String answers) {
        Way way = navigator.way(codes(answers));
        if (way.question() != null) {
            QuestionContent content = new QuestionContent(town, navigator, way, way.question(), address);
            return Response.ok(question(content)).build();
        }
        if (way.outcome() == null || !way.address().equals(answers)) {
            URI there = URI.create(Link.to(address)
                    .with("a", way.outcome() == null ? "" : way.address())
                    .toString());
            return Response.seeOther(there).build();
        }
        return Response.ok(outcome(new OutcomeContent(
                        town,
                        navigator,
                        way,
                        way.outcome(),
                        routes(way.outcome()),
                        needs(town, way.outcome()),
                        address)))
                .build();
    }

    private static List<String> codes(String answers) {
        return Arrays.stream(answers.substring(0, Math.min(answers.length(), LONGEST))
                        .split("\\.", -1))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Page question(QuestionContent content) {
        Texts texts = Texts.russian();
        String inTown = content.town().name().inTown();
        List<Page.Crumb> way =
                CentrePath.way(content.town(), new Page.Crumb(texts.of("navigator.crumb"), content.address()));
        if (!content.way().given().isEmpty() || !content.way().whole()) {
            String title =
                    texts.of("navigator.page.question", content.question().text(), inTown);
            return Page.of("navigator/question.jte", new Page.Head(title, null, null).under(way), content)
                    .in(content.town());
        }
        Page.Head head = new Page.Head(
                        texts.of(
                                "navigator.page",
                                content.navigator().title(),
                                content.town().name().nominative()),
                        texts.of("navigator.description", inTown),
                        content.address())
                .under(way);
        Page page = Page.of("navigator/question.jte", head, content).in(content.town());
        return request.getQueryString() == null ? page.kept(new Page.Keep(null, null)) : page;
    }

    private static Page outcome(OutcomeContent content) {
        Texts texts = Texts.russian();
        String inTown = content.town().name().inTown();
        Page.Head head = new Page.Head(texts.of("navigator.page.outcome", inTown), null, null)
                .under(CentrePath.way(content.town(), new Page.Crumb(texts.of("navigator.crumb"), content.address())));
        return Page.of("navigator/outcome.jte", head, content).in(content.town());
    }

    /** In the order of the outcome; a route that is not published any more is left out. */
    private List<RouteSummary> routes(Navigator.Outcome outcome) {
        if (outcome.routes().isEmpty()) {
            return List.of();
        }
        List<RouteSummary> all = routes.all(Actor.visitor());
        return outcome.routes().stream()
                .flatMap(slug -> all.stream().filter(it -> it.slug().equals(slug)))
                .toList();
    }

    private List<GroupAnswers.NeedAnswer> needs(CentreView town, Navigator.Outcome outcome) {
        List<GroupAnswers.NeedAnswer> all = resolution.groups(Actor.visitor(), town.id()).stream()
                .flatMap(it -> it.needs().stream())
                .toList();
        return outcome.needs().stream()
                .flatMap(code -> all.stream().filter(it -> it.code().equals(code)))
                .toList();
    }
}
