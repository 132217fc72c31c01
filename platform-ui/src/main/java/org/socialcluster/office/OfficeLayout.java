package org.socialcluster.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import jakarta.inject.Inject;
import org.socialcluster.tenancy.Centres;

/** The frame around every view: sections on the left, town and person on top, the view in the middle. */
@CdiComponent
public class OfficeLayout extends AppLayout implements AfterNavigationObserver {
    private static final String CONTENT = "content";

    private final Main main = new Main();
    private final OfficeSession session;
    private boolean opened;

    @Inject
    OfficeLayout(Drawer drawer, TopBar bar, Centres centres, OfficeSession session) {
        this.session = session;
        setPrimarySection(Section.DRAWER);
        // In the order in which Tab goes through them.
        addToNavbar(skipLink(), bar);
        addToDrawer(drawer);
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        Div content = new Div();
        if (centres.region(session.actor()).demo()) {
            content.add(demonstration());
        }
        content.add(main);
        setContent(content);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // What anybody else typed in this tab goes, see assets/office.js.
        getElement()
                .executeJs(
                        "window.officeTyping.owner($0)",
                        session.person().account().toString());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        main.removeAll();
        main.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        main.removeAll();
    }

    /** A screen reader has to hear that another page is there: the focus goes to its beginning. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (opened) {
            focusMain(main);
        }
        opened = true;
    }

    private Component demonstration() {
        Aside strip = new Aside(new Paragraph(getTranslation("demo.notice")));
        strip.getElement().setAttribute("aria-label", getTranslation("demo.label"));
        strip.addClassName("demo");
        return strip;
    }

    private Component skipLink() {
        Anchor link = new Anchor("#" + CONTENT, getTranslation("layout.skip"));
        link.setRouterIgnore(true);
        link.addClassName("skip");
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', event => {"
                                + "event.preventDefault(); document.getElementById($0).focus(); })",
                        CONTENT);
        return link;
    }

    private static void focusMain(Main main) {
        main.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }
}
