package org.socialcluster.services.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.socialcluster.contacts.office.ContactBook;
import org.socialcluster.contacts.office.ContactsField;
import org.socialcluster.office.HoursField;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.OpeningHours;

/** How people get the service: in which form, when, whom to ask. */
class HowSection extends Section {
    private final Select<ServiceForm> way = new Select<>();
    private final Checkbox byAppointment = new Checkbox();
    private final HoursField schedule = new HoursField(Shelf.words("service.schedule"));
    private final ContactsField contacts;

    HowSection(RecordForm<ServiceDraft> form, ContactBook book) {
        super(Shelf.words("service.part.how"));
        contacts = new ContactsField(Shelf.words("service.contacts"), book);
        way.setLabel(getTranslation("service.form"));
        way.setItems(ServiceForm.values());
        way.setItemLabelGenerator(HowSection::words);
        byAppointment.setLabel(getTranslation("service.appointment"));
        contacts.setHelperText(getTranslation("service.contacts.why"));
        form.other("form", way, ServiceForm.class, ServiceDraft::form, way::getValue, way::setValue, HowSection::words);
        form.flag("byAppointment", byAppointment, ServiceDraft::byAppointment, it -> getTranslation(it ? "yes" : "no"));
        form.list("schedule", schedule, OpeningHours.class, ServiceDraft::schedule, HoursWords::of);
        form.list("contacts", contacts, Contact.class, ServiceDraft::contacts, ContactsField::words);
        put(way, byAppointment, schedule, contacts);
    }

    private static String words(ServiceForm form) {
        return Shelf.words("service.form." + form.name().toLowerCase(Locale.ROOT));
    }

    ServiceForm form() {
        return way.getValue();
    }

    boolean byAppointment() {
        return byAppointment.getValue();
    }

    List<OpeningHours> schedule() {
        return schedule.getValue();
    }

    List<Contact> contacts() {
        return contacts.getValue();
    }
}
