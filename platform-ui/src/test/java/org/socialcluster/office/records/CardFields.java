package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.socialcluster.office.HoursField;
import org.socialcluster.office.HoursWords;
import org.socialcluster.shared.OpeningHours;

class CardFields implements Fields<Card> {
    final RecordForm<Card> form = new RecordForm<>();
    final TextField name = form.letters("name", new TextField("Название"), Card::name);
    final TextField note = form.letters("note", new TextField("Примечание"), Card::note);
    final HoursField hours =
            form.list("hours", new HoursField("Часы"), OpeningHours.class, Card::hours, HoursWords::of);

    @Override
    public Component screen() {
        return new Div(name, note, hours);
    }

    @Override
    public RecordForm<Card> form() {
        return form;
    }

    @Override
    public Card draft() {
        return new Card(name.getValue(), note.getValue(), hours.getValue());
    }
}
