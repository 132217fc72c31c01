package org.socialcluster.routes.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Answers;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.shared.MidSentence;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * A step as a page or a paper shows it: its codes in words.
 *
 * @param state as the API writes it; empty outside the towns
 * @param places those that are shown
 * @param more how many further ones there are
 * @param sameAs number of an earlier step that is answered at the same places; 0 for none
 * @param fork how many steps the fork has that begins here; 0 where none does
 * @param bring papers to take along
 * @param fetched papers that the office gets itself
 * @param given papers that this step gives
 * @param deadline in words; empty where none is known
 * @param source who says so; empty where that is not known
 * @param note what the centre of the town says of the step; empty: nothing
 * @param verified the day of an expert's word; empty while there is none
 */
public record StepContent(
        RouteStep step,
        String state,
        @Nullable Answers answers,
        List<PlaceContent> places,
        int more,
        int sameAs,
        int fork,
        List<PaperLine> bring,
        List<PaperLine> fetched,
        List<PaperLine> given,
        String channels,
        String deadline,
        String source,
        String note,
        String verified) {

    /** On paper there is room for so many places. */
    private static final int MOST_PRINTED = 2;

    /** A paper and, in small letters, what one should know of it.
     *
     * @param code the same paper in all routes
     * @param brief in what form alone */
    public record PaperLine(String code, String name, String brief, String details) {}

    /** What is said of where it is answered.
     *
     * @param sign icon and colour */
    public record Tag(String sign, String text) {}

    public int number() {
        return step.number();
    }

    /** The nearest places. */
    public List<PlaceContent> print() {
        return places.stream().limit(MOST_PRINTED).toList();
    }

    /** Where it is answered, in two words; null outside the towns. */
    public @Nullable Tag tag(@Nullable CentreView town) {
        Texts texts = Texts.russian();
        if (town == null) {
            return null;
        }
        return switch (state) {
            case "local" -> new Tag("own", town.name().inTownFirst());
            case "neighbour" -> new Tag("near", near(texts));
            case "region" -> new Tag("region", texts.of("level.region"));
            case "unavailable" ->
                answers != null && answers.reason() == Answers.Reason.FULL
                        ? new Tag("full", texts.of("state.FULL"))
                        : new Tag("stale", texts.of("route.stale"));
            case "none" -> new Tag("nobody", texts.of("need.nobody"));
            default -> new Tag("self", texts.of("route.self"));
        };
    }

    private String near(Texts texts) {
        return places.stream()
                .map(PlaceContent::answer)
                .map(Answer::centre)
                .filter(it -> !it.slug().equals("region"))
                .findFirst()
                .map(it -> texts.of("level.neighbour", it.name()))
                .orElseGet(() -> texts.of("route.near"));
    }

    static List<PaperLine> papers(List<RouteStep.Paper> papers) {
        return papers.stream().map(StepContent::paper).toList();
    }

    private static PaperLine paper(RouteStep.Paper paper) {
        Texts texts = Texts.russian();
        String form = texts.of(paper.required() ? "route.paper.form" : "route.paper.form.optional", paper.formName());
        StringBuilder details = new StringBuilder(form);
        if (paper.issuedBy() != null) {
            details.append(' ').append(texts.of("route.paper.issued", paper.issuedBy()));
        }
        if (paper.validity() != null) {
            details.append(' ').append(texts.of("route.paper.validity", MidSentence.of(paper.validity())));
        }
        if (paper.note() != null) {
            details.append(' ').append(paper.note()).append('.');
        }
        return new PaperLine(paper.code(), paper.name(), form, details.toString());
    }

    public static String deadline(RouteStep.@Nullable Deadline deadline) {
        if (deadline == null) {
            return "";
        }
        Texts texts = Texts.russian();
        String unit = "route.unit." + deadline.unit();
        String span = deadline.unit().equals("IMMEDIATELY")
                ? texts.of("route.at-once")
                : deadline.days() == null ? "" : texts.plural(unit, deadline.days());
        if (deadline.from() == null) {
            return span;
        }
        return span.isEmpty() ? deadline.from() : texts.of("route.deadline.from", span, deadline.from());
    }

    static String source(RouteStep.@Nullable Deadline deadline) {
        if (deadline == null || deadline.source() == null) {
            return "";
        }
        return Texts.russian()
                .of(deadline.statutory() ? "route.deadline.law" : "route.deadline.source", deadline.source());
    }
}
