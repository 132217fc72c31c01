package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.resolution.Answers;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/**
 * Test walks: before a route with branches is published, a person goes each branch in a town and reads it step by step. A
 * walk stands for its steps as they read then.
 */
@ApplicationScoped
@Transactional
public class BranchWalks {
    @Inject
    RouteVersionStore versions;

    @Inject
    RouteContentStore contents;

    @Inject
    BranchWalkStore walks;

    @Inject
    Centres centres;

    @Inject
    Resolution resolution;

    @Inject
    Clock clock;

    /** The last walks along the route. */
    public List<BranchWalk> all(Actor actor, String slug) {
        return walks.of(open(actor, slug).id());
    }

    /** Who answers each need of the draft in a town: the level of the nearest answer.
     *
     * @param town its slug
     * @throws Problem {@code not-found} */
    public Map<String, AnswerLevel> answers(Actor actor, String slug, String town) {
        RouteContent content = contents.read(open(actor, slug).id());
        return answers(actor, content.steps(), centres.get(actor, town));
    }

    private Map<String, AnswerLevel> answers(Actor actor, List<StepContent> steps, CentreView town) {
        List<String> needs = steps.stream()
                .flatMap(it -> Stream.ofNullable(it.need()))
                .distinct()
                .toList();
        return resolution.answers(actor, town.id(), needs).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().level()));
    }

    /** Somebody has gone it and found that it can be gone.
     *
     * @param town its slug
     * @param branches one of each fork
     * @throws Problem {@code invalid-input} for branches that are not those, {@code not-found} for a town that is not there */
    public List<BranchWalk> record(Actor actor, String slug, String town, List<String> branches) {
        RouteVersion version = open(actor, slug);
        RouteContent content = contents.read(version.id());
        if (!Fork.fits(Fork.of(content.steps()), branches)) {
            throw Problem.ofField("branches", "editing.branches");
        }
        CentreView place = centres.get(actor, town);
        List<StepContent> gone = Fork.along(content.steps(), branches);
        Map<String, AnswerLevel> answers = answers(actor, gone, place);
        int alone = (int) gone.stream()
                .filter(it -> it.need() != null)
                .filter(it -> answers.getOrDefault(Objects.requireNonNull(it.need()), Answers.NOBODY.level())
                        == AnswerLevel.NONE)
                .count();
        List<UUID> steps = gone.stream().map(StepContent::key).toList();
        walks.add(actor, version.id(), place.id(), branches, steps, alone, clock.instant());
        return walks.of(version.id());
    }

    private RouteVersion open(Actor actor, String slug) {
        RouteDrafts.requireEditor(actor);
        return versions.open(actor, slug).orElseThrow(() -> new Problem(ProblemType.STALE_VERSION, "stale-version"));
    }
}
