package org.socialcluster.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen of the office: one heading of the first level, which is also the title of the browser's tab. */
public abstract class Page extends Div implements HasDynamicTitle {
    private String title = "";

    protected Page() {
        addClassName("page");
    }

    /** Begins the page with its heading. */
    protected final void head(String heading) {
        title = heading;
        add(new H1(heading));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
