package org.socialcluster.office;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** The page around the office. Styles are a plain file: Vaadin's ready front end knows no theme of ours. */
@Viewport("width=device-width, initial-scale=1")
public class OfficeShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("stylesheet", "/assets/office.css");
        page.addLink("stylesheet", "/assets/heat.css");
        page.addFavIcon("icon", "/assets/icon.svg", "any");
        page.addMetaTag("robots", "noindex");
        page.addMetaTag("color-scheme", "light");
    }
}
