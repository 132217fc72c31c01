package org.socialcluster.office;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** The common face of the error views: what is wrong, what to do, a way out. */
abstract class ErrorPage extends Page {
    void show(String title, String advice) {
        removeAll();
        head(title);
        add(new Paragraph(advice), new Paragraph(new RouterLink(getTranslation("error.home"), HomeView.class)));
    }
}
