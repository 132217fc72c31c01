package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import org.socialcluster.office.Section;

/** A section whose fields stand under each other. */
final class Part extends Section {
    Part(String heading, Component... fields) {
        super(CatalogueText.of(heading));
        put(fields);
    }
}
