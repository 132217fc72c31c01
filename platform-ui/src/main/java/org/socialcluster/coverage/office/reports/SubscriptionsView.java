package org.socialcluster.coverage.office.reports;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.socialcluster.coverage.reports.Cadence;
import org.socialcluster.coverage.reports.ReportSubscriptions;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;

/** Whether and how often the person has a report of coverage by mail. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/subscriptions", layout = OfficeLayout.class)
@Menu(title = "coverage.report.title", order = 28)
class SubscriptionsView extends Page {
    private final transient ReportSubscriptions subscriptions;
    private final OfficeSession session;
    private final Paragraph state = new Paragraph();
    private final RadioButtonGroup<Cadence> cadence = new RadioButtonGroup<>();
    private final Button end = new Button(getTranslation("coverage.report.end"), click -> end());

    @Inject
    SubscriptionsView(ReportSubscriptions subscriptions, OfficeSession session) {
        this.subscriptions = subscriptions;
        this.session = session;
        head(getTranslation("coverage.report.title"));
        state.getElement().setAttribute("role", "status");
        cadence.setLabel(getTranslation("coverage.report.cadence"));
        cadence.setItems(Cadence.values());
        cadence.setItemLabelGenerator(SubscriptionsView::said);
        Button save = new Button(getTranslation("coverage.report.subscribe"), click -> subscribe());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save, end);
        actions.addClassName("actions");
        Div box = new Div(state, cadence, actions);
        box.addClassName("box");
        add(
                new Paragraph(getTranslation("coverage.report.about")),
                new Paragraph(address(session.person().login())),
                box,
                new Button(getTranslation("coverage.report.sample"), click -> showSample(click.getSource())));
        show();
    }

    /** A demonstration account signs in with a name that is no address. */
    private String address(String login) {
        return login.contains("@")
                ? getTranslation("coverage.report.address", login)
                : getTranslation("coverage.report.address.demo");
    }

    private void show() {
        Optional<Cadence> own = subscriptions.own(session.actor());
        state.setText(own.map(it -> getTranslation("coverage.report.now", said(it)))
                .orElseGet(() -> getTranslation("coverage.report.now.none")));
        cadence.setValue(own.orElse(Cadence.WEEKLY));
        end.setVisible(own.isPresent());
    }

    /** In place of the button that asks for it. */
    private void showSample(Button asked) {
        Pre letter = new Pre(subscriptions.sample(session.actor(), getTranslation("coverage.report.sample.end")));
        letter.addClassName("letter");
        Div sample = new Div(new H2(getTranslation("coverage.report.sample.title")), letter);
        sample.addClassName("box");
        replace(asked, sample);
    }

    private void subscribe() {
        subscriptions.subscribe(session.actor(), cadence.getValue());
        Notice.done(getTranslation("coverage.report.subscribed"));
        show();
    }

    private void end() {
        subscriptions.end(session.actor());
        Notice.done(getTranslation("coverage.report.ended"));
        show();
    }

    private static String said(Cadence cadence) {
        return I18NProvider.translate(
                Words.LANGUAGE, "coverage.report.cadence." + cadence.name().toLowerCase(Words.LANGUAGE));
    }
}
