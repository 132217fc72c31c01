package org.socialcluster.needs.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.Timetables;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Answers;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.site.Link;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/needs/{code}}: who answers a need here, or honestly nobody. */
@RequestScoped
@Path("/{town}/needs/{code}")
public class NeedPages {
    @Inject
    CentrePath centres;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Resolution resolution;

    @Inject
    Hours hours;

    @Inject
    Routes routes;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param others the other needs of the group
     * @param routes those with a step that this need answers
     * @param open whether people are received now, by the id of the service
     */
    public record Content(
            CentreView town,
            NeedView need,
            NeedGroupView group,
            List<NeedView> others,
            List<RouteSummary> routes,
            Answers answers,
            Map<UUID, OpenNow> open) {
        /** Of one answer. */
        public OpenNow openNow(Answer answer) {
            return open.getOrDefault(answer.service().id(), OpenNow.UNKNOWN);
        }
    }

    @GET
    public Response need(@PathParam("town") String asked, @PathParam("code") String word) {
        CentreView town = centres.town(asked);
        Words words = vocabularies.ofNeeds();
        NeedView need = words.need(Link.code(word)).orElseThrow(NotFoundException::new);
        String address = "/" + town.slug() + "/needs/" + Link.word(need.code());
        return CentrePath.elsewhere(request, address)
                .orElseGet(() -> Response.ok(page(town, need, words, address)).build());
    }

    private Page page(CentreView town, NeedView need, Words words, String address) {
        Texts texts = Texts.russian();
        NeedGroupView group = words.group(need.group()).orElseThrow();
        Page.Head head = new Page.Head(
                        texts.of("need.page", need.name(), town.name().inTown()),
                        texts.of("need.description", need.name(), town.name().inTown()),
                        address)
                .under(CentrePath.way(town, new Page.Crumb(need.name(), address)));
        List<NeedView> others =
                group.needs().stream().filter(it -> !it.equals(need)).toList();
        Answers answers = resolution.answers(Actor.visitorOf(town.id()), town.id(), need.code());
        Map<UUID, OpenNow> open = open(town, answers);
        List<RouteSummary> its = routes.all(Actor.visitor()).stream()
                .filter(it -> it.needs().contains(need.code()))
                .toList();
        Page page = Page.of("needs/need.jte", head, new Content(town, need, group, others, its, answers, open))
                .in(town);
        // A change in any town may change who answers here.
        return request.getQueryString() == null
                ? page.kept(time.keep(null, OpenNow.changes(List.copyOf(open.values()))))
                : page;
    }

    private Map<UUID, OpenNow> open(CentreView town, Answers answers) {
        List<Answer> known = Stream.concat(answers.places().stream(), answers.others().stream())
                .filter(it -> it.service().status() != ListingStatus.CLOSED
                        && !it.visit().schedule().isEmpty())
                .toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        Timetables tables = hours.of(
                Actor.visitorOf(town.id()),
                known.stream().map(it -> it.visit().centre()).collect(Collectors.toSet()));
        Map<UUID, OpenNow> open = new HashMap<>();
        for (Answer one : known) {
            Answer.Visit visit = one.visit();
            open.put(
                    one.service().id(),
                    OpenNow.brief(
                            tables.ofService(visit.centre(), one.service().id(), visit.place(), visit.schedule()),
                            time.now()));
        }
        return open;
    }
}
