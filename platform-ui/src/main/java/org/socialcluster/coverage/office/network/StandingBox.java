package org.socialcluster.coverage.office.network;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.socialcluster.coverage.network.CentreStanding;

/** How the centre of one town keeps its records, for the page of the town: what is in time, the debt of work, how whole they are. */
public final class StandingBox extends Div {
    public StandingBox(CentreStanding standing) {
        addClassName("box");
        add(
                new H2(getTranslation("coverage.town.standing")),
                new Paragraph(getTranslation("coverage.town.in-time", NetworkSaid.inTime(standing))),
                new Paragraph(getTranslation("coverage.town.debt", NetworkSaid.debt(standing))),
                new Paragraph(getTranslation("coverage.town.told", NetworkSaid.told(standing))));
    }
}
