package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;

/** A screen of the office: one heading of the first level, which is also the title of the browser's tab. */
public abstract class Page extends Div implements HasDynamicTitle {
    private final H1 heading = new H1();
    private String title = "";

    protected Page() {
        addClassName("page");
    }

    /** Begins the page with its heading. */
    protected final void head(String words) {
        add(named(words));
    }

    /** The heading, for a page that does not begin with it; called again, it gives it other words. */
    protected final H1 named(String words) {
        title = words;
        heading.setText(words);
        getUI().ifPresent(tab -> tab.getPage().setTitle(getPageTitle()));
        return heading;
    }

    /** The way up, above the heading; Esc clicks it, see assets/office.js. */
    protected static Div crumbs(Component up) {
        up.getElement().setAttribute("data-leave", true);
        Div crumbs = new Div(up);
        crumbs.addClassName("crumbs");
        return crumbs;
    }

    /** A link to the first page of the office. */
    protected static RouterLink home(String words) {
        return new RouterLink(words, HomeView.class);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
