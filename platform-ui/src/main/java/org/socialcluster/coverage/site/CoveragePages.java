package org.socialcluster.coverage.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.charts.RegionMap;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.site.CoverageContent.Group;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.site.KnownWords;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Frames;
import org.socialcluster.site.Link;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /coverage}, and of it one town or one group of needs: what there is and what there is not. */
@RequestScoped
@Path("/coverage")
public class CoveragePages {
    private static final String PATH = "/coverage";

    @Inject
    KnownCoverage coverage;

    @Inject
    KnownWords words;

    @Inject
    Centres centres;

    @Inject
    Frames frames;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @GET
    public Response region() {
        return at(PATH, () -> {
            CoverageMatrix matrix = coverage.matrix();
            List<Group> groups = groups(matrix);
            String inRegion = frames.region().inRegion();
            Page.Head head =
                    new Page.Head(text("coverage.page", inRegion), text("coverage.description", inRegion), PATH);
            RegionMap map = TownMap.of(matrix, centres.towns(Actor.visitor()), Texts.russian());
            return Page.of(
                    "coverage/region.jte",
                    head,
                    content(matrix, groups, null, List.of(map.svg(RegionMap.WIDE), map.svg(RegionMap.NARROW))));
        });
    }

    @GET
    @Path("all")
    public Response all() {
        return at(PATH + "/all", () -> {
            CoverageMatrix matrix = coverage.matrix();
            Page.Head head = head(text("coverage.all"), text("coverage.all.description"), "/all");
            return Page.of("coverage/all.jte", head, content(matrix, groups(matrix), null, List.of()));
        });
    }

    @GET
    @Path("towns/{town}")
    public Response town(@PathParam("town") String asked) {
        CoverageMatrix matrix = coverage.matrix();
        CoveredTown town = matrix.town(asked.toLowerCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        return at(PATH + "/towns/" + town.slug(), () -> {
            Page.Head head = head(
                    text("coverage.town.page", town.inTown()),
                    text("coverage.town.description", town.inTown()),
                    "/towns/" + town.slug());
            return Page.of("coverage/town.jte", head, content(matrix, groups(matrix), town, List.of()));
        });
    }

    @GET
    @Path("groups/{group}")
    public Response group(@PathParam("group") String asked) {
        CoverageMatrix matrix = coverage.matrix();
        Group group = groups(matrix).stream()
                .filter(it -> it.anchor().equals(asked.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return at(PATH + "/groups/" + group.anchor(), () -> {
            Page.Head head = head(
                    text("coverage.group.page", group.name()),
                    text("coverage.group.description", group.name()),
                    "/groups/" + group.anchor());
            return Page.of("coverage/group.jte", head, content(matrix, List.of(group), null, List.of()));
        });
    }

    private Response at(String path, Supplier<Page> page) {
        return CentrePath.elsewhere(request, path).orElseGet(() -> {
            Page made = page.get();
            boolean keep = request.getQueryString() == null
                    && made.content() instanceof CoverageContent shown
                    && coverage.holds(shown.matrix());
            return Response.ok(keep ? made.kept(time.keep(null)) : made).build();
        });
    }

    private static Page.Head head(String title, String description, String below) {
        return new Page.Head(title, description, PATH + below)
                .under(List.of(new Page.Crumb(text("coverage.crumb"), PATH), new Page.Crumb(title, PATH + below)));
    }

    private CoverageContent content(
            CoverageMatrix matrix, List<Group> groups, @Nullable CoveredTown town, List<String> map) {
        return new CoverageContent(matrix, moment(matrix.at()), groups, town, map);
    }

    private String moment(Instant at) {
        ZonedDateTime local = at.atZone(time.zone());
        return text(
                "coverage.moment",
                Texts.russian().day(local.toLocalDate()),
                "%d:%02d".formatted(local.getHour(), local.getMinute()));
    }

    private List<Group> groups(CoverageMatrix matrix) {
        List<Group> groups = new ArrayList<>();
        for (NeedGroupView group : words.whole().groups()) {
            groups.add(new Group(
                    Link.word(group.code()),
                    group.name(),
                    matrix.needs().stream()
                            .filter(it -> it.group().equals(group.code()))
                            .toList()));
        }
        return groups.stream().filter(it -> !it.needs().isEmpty()).toList();
    }

    private static String text(String key, Object... arguments) {
        return Texts.russian().of(key, arguments);
    }
}
