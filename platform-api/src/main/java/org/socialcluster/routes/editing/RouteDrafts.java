package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slug;
import org.socialcluster.tenancy.Centres;

/** The versions of the routes as their editors write them. Everybody who edits for the region may write in every draft. */
@ApplicationScoped
@Transactional
public class RouteDrafts {
    private static final int LONGEST_SLUG = 60;
    private static final int USUAL_REVIEW_DAYS = 180;

    @Inject
    RouteVersionStore versions;

    @Inject
    RouteContentStore contents;

    @Inject
    RouteChoiceStore choices;

    @Inject
    PublicationStore publications;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    /** All routes, in one statement. */
    public List<EditedRoute> all(Actor actor) {
        requireEditor(actor);
        return versions.routes(actor);
    }

    /** What a route may name, in three statements. */
    public RouteChoices choices(Actor actor) {
        requireEditor(actor);
        return choices.all();
    }

    /** A route with its versions and what stands in the open one and in its way, in three statements.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for whoever does not edit for the region */
    public RouteDesk desk(Actor actor, String slug) {
        requireEditor(actor);
        List<RouteVersion> all = versions.versions(actor, slug);
        RouteVersion shown = all.stream()
                .filter(RouteVersion::open)
                .findFirst()
                .or(() -> all.stream()
                        .filter(it -> it.status() == Status.PUBLISHED)
                        .findFirst())
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        return new RouteDesk(slug, all, contents.read(shown.id()), publications.obstacles(shown.id()));
    }

    /** What stands in any version, in two statements.
     *
     * @throws Problem {@code not-found} */
    public RouteContent content(Actor actor, String slug, int number) {
        requireEditor(actor);
        return contents.read(version(actor, slug, number).id());
    }

    /** Begins a draft: a copy of a version that is there. The published one stays as it is. So a route also goes back to
     * what it was: by a new version with the old words.
     *
     * @param number of the version to copy; what the pack proposes is taken by that
     * @throws Problem {@code conflict} where somebody is writing a version already, {@code not-found} */
    public RouteDesk begin(Actor actor, String slug, int number) {
        requireEditor(actor);
        RouteVersion base = version(actor, slug, number);
        UUID route = versions.route(slug).orElseThrow();
        add(actor, route, contents.read(base.id()).anew());
        if (base.proposed()) {
            versions.discard(base.id(), base.version());
        }
        return desk(actor, slug);
    }

    /** Begins a route that is not there yet; residents see it when its first version is published.
     *
     * @return its address */
    public String add(Actor actor, @Valid NewRoute route) {
        requireEditor(actor);
        String wanted = Slug.of(route.shortTitle(), "route").replaceFirst("^([0-9])", "route-$1");
        String cut = wanted.substring(0, Math.min(wanted.length(), LONGEST_SLUG - "-99".length()))
                .replaceFirst("-$", "");
        String slug = Slug.free(cut, versions.slugs());
        add(
                actor,
                versions.addRoute(actor, slug, clock.instant()),
                new RouteContent(
                        route.title().strip(),
                        route.shortTitle().strip(),
                        "",
                        null,
                        null,
                        "REGIONAL",
                        centres.today(actor),
                        null,
                        USUAL_REVIEW_DAYS,
                        "",
                        null,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        return slug;
    }

    private void add(Actor actor, UUID route, RouteContent content) {
        UUID draft = versions.addDraft(actor, route, content, clock.instant())
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT, "editing.draft"));
        write(actor, draft, content, 1);
    }

    /** Keeps the draft as it is written, complete or not.
     *
     * @param version of the draft that was changed
     * @throws Problem {@code stale-version} where somebody else has written in it or it is no draft any more,
     *     {@code invalid-input} for what could not be kept */
    public RouteDesk save(Actor actor, String slug, @Valid RouteContent content, long version) {
        requireEditor(actor);
        papersOnce(content);
        RouteVersion draft = open(actor, slug);
        write(actor, draft.id(), content, version);
        return desk(actor, slug);
    }

    private void write(Actor actor, UUID draft, RouteContent content, long version) {
        if (!versions.change(actor, draft, content, version, clock.instant())) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        contents.write(draft, content);
    }

    private static void papersOnce(RouteContent content) {
        for (int at = 0; at < content.steps().size(); at++) {
            Set<String> seen = new HashSet<>();
            List<StepContent.Paper> papers = content.steps().get(at).documents();
            for (int paper = 0; paper < papers.size(); paper++) {
                if (!seen.add(papers.get(paper).role() + papers.get(paper).document())) {
                    throw Problem.ofField("steps[" + at + "].documents[" + paper + "].document", "editing.paper-twice");
                }
            }
        }
    }

    /** Throws the draft away; a route that was never published goes with it.
     *
     * @throws Problem {@code stale-version} */
    public void discard(Actor actor, String slug, long version) {
        requireEditor(actor);
        if (!versions.discard(open(actor, slug).id(), version)) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        versions.dropRoute(slug);
    }

    /** Leaves what the pack proposes.
     *
     * @throws Problem {@code not-found} where it proposes nothing any more */
    public RouteDesk decline(Actor actor, String slug) {
        requireEditor(actor);
        RouteVersion proposal = versions.versions(actor, slug).stream()
                .filter(RouteVersion::proposed)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        versions.discard(proposal.id(), proposal.version());
        return desk(actor, slug);
    }

    private RouteVersion open(Actor actor, String slug) {
        return versions.open(actor, slug).orElseThrow(() -> new Problem(ProblemType.STALE_VERSION, "stale-version"));
    }

    private RouteVersion version(Actor actor, String slug, int number) {
        return versions.versions(actor, slug).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    static void requireEditor(Actor actor) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
    }
}
