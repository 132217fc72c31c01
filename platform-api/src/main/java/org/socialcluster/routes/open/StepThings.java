package org.socialcluster.routes.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;

/** One step: what an office does for a person is a public service of its own; what he does himself is a rule. */
final class StepThings {
    /** What nobody else does for a person. */
    private static final String SELF = "SELF";

    private final Graph graph;
    private final RouteView route;
    private final RouteStep step;
    private final List<String> acts;

    StepThings(Graph graph, RouteView route, RouteStep step, List<String> acts) {
        this.graph = graph;
        this.route = route;
        this.step = step;
        this.acts = acts;
    }

    static boolean atOffice(RouteStep step) {
        return !step.authority().code().equals(SELF);
    }

    static String id(Graph graph, RouteView route, RouteStep step) {
        return graph.at.part(route.slug(), "step-" + step.key());
    }

    /** Adds the step, and to the route what the step needs and gives. */
    void addTo(Thing whole) {
        Thing thing = graph.thing(id(graph, route, step), atOffice(step) ? "cpsv:PublicService" : "cpsv:Rule")
                .says("identifier", step.key().toString())
                .says("title", step.title())
                .says("description", step.action())
                .says("language", graph.language())
                .says("number", step.number())
                .says("optional", step.optional())
                .says("branch", step.branch())
                .says("ifRefused", step.ifRefused())
                .says("need", step.need())
                .says("provenance", provenance());
        if (step.deadline() != null) {
            deadline(thing, step.deadline());
        }
        if (atOffice(step)) {
            String authority = graph.authority(step.authority().code());
            thing.says("hasCompetentAuthority", authority)
                    .says("spatial", graph.region())
                    .says("isPartOf", graph.catalogue().id())
                    .saysAll("hasLegalResource", acts);
            whole.says("requires", thing.id()).says("hasCompetentAuthority", authority);
            needsAndGives(thing, authority);
        } else {
            thing.saysAll("implements", acts);
        }
        needsAndGives(whole, atOffice(step) ? graph.authority(step.authority().code()) : null);
    }

    /** A rule asks for no papers: those of a step that people do themselves are the route's alone. */
    private void needsAndGives(Thing service, @Nullable String authority) {
        step.channels().forEach(it -> service.says("hasChannel", channel(it.code(), authority)));
        for (RouteStep.Paper paper : step.documents()) {
            if (paper.role().equals("INPUT")) {
                service.says("hasInput", evidence(paper)).says("holdsRequirement", requirement(paper));
            } else {
                service.says("produces", output(paper));
            }
        }
        if (step.result() != null) {
            service.says("produces", result(step.result()));
        }
    }

    private String part(String kind, @Nullable String code) {
        return graph.at.part(route.slug(), kind + "-" + step.key() + (code == null ? "" : "-" + code));
    }

    private String channel(String code, @Nullable String authority) {
        return graph.thing(part("channel", code), "cv:Channel")
                .says("identifier", step.key() + "/" + code)
                .says("conceptType", graph.concept("step_channels", code))
                .says("ownedBy", authority)
                .id();
    }

    private String evidence(RouteStep.Paper paper) {
        return paper(graph.thing(graph.at.shared("document", paper.code()), "cv:Evidence"), paper)
                .says("identifier", paper.code())
                .id();
    }

    private Thing paper(Thing thing, RouteStep.Paper paper) {
        return thing.says("title", paper.name())
                .says("conceptType", graph.concept("document_kinds", paper.kind()))
                .says("form", graph.concept("document_forms", paper.form()))
                .says("issuedBy", paper.issuedBy())
                .says("validity", paper.validity());
    }

    private String requirement(RouteStep.Paper paper) {
        return graph.thing(part("requirement", paper.code()), "cv:Requirement")
                .says("identifier", step.key() + "/" + paper.code())
                .says("title", paper.name())
                .says("hasSupportingEvidence", evidence(paper))
                .says("required", paper.required())
                .says("note", paper.note())
                .id();
    }

    private String output(RouteStep.Paper paper) {
        return paper(graph.thing(part("output", paper.code()), "cv:Output"), paper)
                .says("identifier", step.key() + "/" + paper.code())
                .says("note", paper.note())
                .id();
    }

    private String result(String words) {
        return graph.thing(part("output", null), "cv:Output")
                .says("identifier", step.key().toString())
                .says("title", words)
                .id();
    }

    /** Working days are no duration: how many days they are, the calendar says. */
    private static void deadline(Thing thing, RouteStep.Deadline deadline) {
        thing.says("processingTime", Durations.of(deadline))
                .says("workingDays", deadline.unit().equals("WORKING_DAYS") ? deadline.days() : null)
                .says("deadlineFrom", deadline.from())
                .says("source", deadline.source())
                .says("statutory", deadline.statutory());
    }

    private String provenance() {
        RouteStep.Verification word = step.verification();
        if (word == null) {
            return graph.thing(graph.at.shared("provenance", "unverified"), "dct:ProvenanceStatement")
                    .says("label", OpenWords.text("unverified"))
                    .says("verified", false)
                    .id();
        }
        return graph.thing(part("provenance", null), "dct:ProvenanceStatement")
                .says("label", OpenWords.text("verified", word.verifiedAt().toLocalDate(), word.scope()))
                .says("verified", true)
                .says("accepted", word.verifiedAt().toString())
                .says("validUntil", word.validUntil().toString())
                .id();
    }
}
