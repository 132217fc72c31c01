package org.socialcluster.events.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.socialcluster.events.EventDraft;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;

/** The fields of an event, section by section. */
class EventFields implements Fields<EventDraft> {
    private final RecordForm<EventDraft> form = new RecordForm<>();
    private final WhatSection what;
    private final WhenSection when;
    private final WhereSection where;
    private final TermsSection terms;

    EventFields(EventShelf shelf) {
        what = new WhatSection(form, shelf);
        when = new WhenSection(form, shelf);
        where = new WhereSection(form, shelf);
        terms = new TermsSection(form);
    }

    @Override
    public Component screen() {
        Div screen = new Div(what, when, where, terms);
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<EventDraft> form() {
        return form;
    }

    @Override
    public void shown(EventDraft record) {
        when.shown(record, this::draft);
    }

    /** Says how many people calling the event off concerns. */
    void coming(int people) {
        terms.coming(people);
    }

    @Override
    public EventDraft draft() {
        return new EventDraft(
                what.name(),
                what.description(),
                what.kind(),
                what.needs(),
                what.audience(),
                what.provider(),
                where.format(),
                where.place(),
                where.placeText(),
                where.onlineUrl(),
                when.starts(),
                when.ends(),
                when.allDay(),
                when.rrule(),
                when.occurrences(),
                terms.cancelled(),
                terms.cost(),
                what.languages(),
                terms.capacity(),
                terms.registration(),
                what.contacts());
    }
}
