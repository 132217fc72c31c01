package org.socialcluster.services.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.services.ServiceDraft;

/** The fields of a service, section by section. */
class ServiceFields implements Fields<ServiceDraft> {
    private final RecordForm<ServiceDraft> form = new RecordForm<>();
    private final WhatSection what;
    private final WhomSection whom;
    private final HowSection how;
    private final TermsSection terms;
    private final RoomSection room;

    ServiceFields(Shelf shelf) {
        what = new WhatSection(form, shelf);
        whom = new WhomSection(form, shelf.vocabulary());
        how = new HowSection(form, shelf.contacts());
        terms = new TermsSection(form, shelf.vocabulary());
        room = new RoomSection(form, shelf.vocabulary());
    }

    @Override
    public Component screen() {
        Div screen = new Div(what, whom, how, terms, room);
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<ServiceDraft> form() {
        return form;
    }

    @Override
    @SuppressWarnings("NullAway") // a provider not chosen is refused by the service, beside the field
    public ServiceDraft draft() {
        return new ServiceDraft(
                what.name(),
                what.description(),
                whom.needs(),
                whom.serviceTypes(),
                how.form(),
                whom.audience(),
                what.provider(),
                what.place(),
                terms.cost(),
                terms.eligibility(),
                terms.documents(),
                how.byAppointment(),
                room.accessibility(),
                how.schedule(),
                how.contacts(),
                room.capacity(),
                room.languages(),
                room.towns());
    }
}
