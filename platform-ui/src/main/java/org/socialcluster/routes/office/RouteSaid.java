package org.socialcluster.routes.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.VerificationSheet;
import org.socialcluster.shared.MidSentence;

/** What a step says, in words. */
final class RouteSaid {
    private RouteSaid() {}

    /** The paper with all its record says. */
    static String paper(RouteStep.Paper paper) {
        List<String> said = new ArrayList<>(List.of(paper.formName()));
        said.add(text(
                paper.role().equals("RESULT")
                        ? "verify.paper.result"
                        : paper.required() ? "verify.paper.required" : "verify.paper.optional"));
        said.add(paper.issuedBy() == null ? text("verify.paper.no-issuer") : text("verify.paper.by", paper.issuedBy()));
        add(said, paper.validity() == null ? null : text("verify.paper.valid", MidSentence.of(paper.validity())));
        add(said, paper.note());
        return text("verify.paper", paper.name(), String.join("; ", said));
    }

    /** The deadline with its source; how sure it is, where that is in doubt. */
    static String deadline(VerificationSheet.Deadline deadline) {
        RouteStep.Deadline term = deadline.term();
        List<String> said = new ArrayList<>();
        String unit = term.unit().toLowerCase(Locale.ROOT);
        Integer days = term.days();
        said.add(days == null ? text("verify.unit." + unit) : Plurals.of("verify.unit." + unit + ".", days));
        add(said, term.from());
        add(said, term.source() == null ? null : text("verify.deadline.source", term.source()));
        add(said, term.statutory() ? text("verify.deadline.statutory") : null);
        add(said, unsure(deadline.confidence()));
        return String.join("; ", said);
    }

    /** What is said of a fact that is not sure; null for one that is. */
    static @Nullable String unsure(String confidence) {
        return confidence.equals("HIGH") ? null : text("verify.confidence." + confidence.toLowerCase(Locale.ROOT));
    }

    private static void add(List<String> said, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            said.add(more);
        }
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
