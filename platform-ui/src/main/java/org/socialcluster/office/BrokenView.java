package org.socialcluster.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** A view that could not be opened: refused by a service in its own words, or broken on our side. */
@CdiComponent
@ParentLayout(OfficeLayout.class)
class BrokenView extends ErrorPage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        Problem problem = OfficeErrors.problemIn(error.getException());
        if (problem == null) {
            show(
                    getTranslation("broken.title"),
                    getTranslation("broken.number", OfficeErrors.record(error.getException())));
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            event.getUI().getPage().reload();
        }
        show(Problem.text("title." + problem.type().slug()), OfficeErrors.sentence(problem));
        return problem.type().status();
    }
}
