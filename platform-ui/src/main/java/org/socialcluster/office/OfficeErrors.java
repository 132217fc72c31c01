package org.socialcluster.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.RequestId;

/**
 * What happens when a click fails. A {@link Problem} is shown in its own words and what was typed stays; anything else
 * goes to the log, and the person gets the number to find it by.
 */
public class OfficeErrors implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeErrors.class);

    @Override
    public void error(ErrorEvent event) {
        Problem problem = problemIn(event.getThrowable());
        UI tab = UI.getCurrent();
        if (problem == null) {
            String number = record(event.getThrowable());
            if (tab != null) {
                Notice.refusal(I18NProvider.translate(Words.LANGUAGE, "broken.number", number));
            }
        } else if (tab != null) {
            show(problem, tab);
        }
    }

    private static void show(Problem problem, UI tab) {
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            // The door sends the reload to the sign-in page and, from there, back here.
            tab.getPage().reload();
        } else {
            Notice.refusal(sentence(problem));
        }
    }

    /** Writes the failure down.
     *
     * @return the id of the request, under which the log has it */
    static String record(Throwable failure) {
        String number = number();
        LOG.error("office request {} failed", number, failure);
        return number;
    }

    /**
     * Puts our words where Vaadin falls back to its own English page: when not even the view for errors could be built.
     * They need nothing that may be broken as well; Vaadin has written the failures down already.
     */
    static void translate(InternalServerError fallback) {
        String number = number();
        LOG.error("office request {} ended in a bare page: the error view failed, see above", number);
        fallback.getElement().removeAllChildren();
        fallback.getElement()
                .appendChild(new Main(
                                new H1(I18NProvider.translate(Words.LANGUAGE, "broken.title")),
                                new Paragraph(I18NProvider.translate(Words.LANGUAGE, "broken.number", number)))
                        .getElement());
    }

    private static String number() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? RequestId.of(request)
                : Id.fresh().toString();
    }

    /** A problem in its own words. */
    public static String sentence(Problem problem) {
        return Objects.requireNonNullElse(problem.getMessage(), problem.type().slug());
    }

    /** The refusal behind a failure: containers and transactions wrap what a service throws. */
    public static @Nullable Problem problemIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }
}
