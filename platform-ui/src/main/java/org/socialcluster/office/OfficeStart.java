package org.socialcluster.office;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;

/** What every session and every tab of the office begins with: language, access control, words for lost connections. */
@ApplicationScoped
class OfficeStart {
    @Inject
    Instance<OfficeAccess> access;

    void begin(@Observes ServiceInitEvent start) {
        start.getSource().setSystemMessagesProvider(about -> systemMessages());
        start.getSource().addSessionInitListener(event -> begin(event.getSession()));
        start.getSource().addUIInitListener(event -> begin(event.getUI()));
        // The ready front end says "en" in its page.
        start.addIndexHtmlRequestListener(page -> begin(page.getDocument()));
    }

    /** A slow line brings the front end late: until it is there, the page says so. The stylesheet hides that again. */
    private static void begin(Document page) {
        page.getElementsByTag("html").attr("lang", Words.LANGUAGE.getLanguage());
        page.body().appendElement("p").addClass("loading").text(text("loading"));
        page.body().appendElement("noscript").appendElement("p").text(text("loading.script"));
    }

    private static void begin(VaadinSession session) {
        session.setLocale(Words.LANGUAGE);
        session.setErrorHandler(new OfficeErrors());
    }

    private void begin(UI tab) {
        tab.setLocale(Words.LANGUAGE);
        tab.getPage().addJavaScript("/assets/office.js");
        tab.addBeforeEnterListener(access.get());
        tab.addAfterNavigationListener(event -> event.getActiveChain().stream()
                .filter(InternalServerError.class::isInstance)
                .map(InternalServerError.class::cast)
                .forEach(OfficeErrors::translate));
        ReconnectDialogConfiguration words = tab.getReconnectDialogConfiguration();
        words.setDialogText(text("connection.trying"));
        words.setDialogTextGaveUp(text("connection.lost"));
        tab.getPage()
                .executeJs(
                        // role: the words stand outside of all landmarks, and a screen reader has to say them.
                        "const state = window.Vaadin.connectionIndicator;"
                                + "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');"
                                + "if (state) { state.onlineText = $0; state.offlineText = $1; state.reconnectingText = $2; }",
                        text("connection.back"),
                        text("connection.lost"),
                        text("connection.trying"));
    }

    private static SystemMessages systemMessages() {
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(text("session.expired.title"));
        words.setSessionExpiredMessage(text("session.expired"));
        words.setInternalErrorCaption(text("broken.title"));
        words.setInternalErrorMessage(text("broken.reload"));
        words.setCookiesDisabledCaption(text("cookies.title"));
        words.setCookiesDisabledMessage(text("cookies"));
        return words;
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
