package org.socialcluster.events.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.office.ContactsField;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventKind;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.services.ServiceDraft.Contact;

/** What the event is, who holds it, for whom. */
class WhatSection extends Section {
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final Select<EventKind> kind = new Select<>();
    private final ComboBox<ProviderView> provider;
    private final MultiSelectComboBox<String> needs;
    private final MultiSelectComboBox<String> audience;
    private final MultiSelectComboBox<String> languages;
    private final ContactsField contacts;

    WhatSection(RecordForm<EventDraft> form, EventShelf shelf) {
        super(EventShelf.text("event.part.what"));
        name.setLabel(getTranslation("event.name"));
        name.setHelperText(getTranslation("event.name.why"));
        description.setLabel(getTranslation("event.description"));
        description.setHelperText(getTranslation("event.description.why"));
        description.setMinRows(4);
        kind.setLabel(getTranslation("event.kind"));
        kind.setItems(EventKind.values());
        kind.setItemLabelGenerator(WhatSection::words);
        provider = shelf.provider();
        Codes needCodes = shelf.vocabulary().needs();
        Codes people = shelf.vocabulary().of("recipient_categories");
        Codes tongues = shelf.vocabulary().of("languages");
        needs = needCodes.many(getTranslation("event.needs"));
        needs.setHelperText(getTranslation("event.needs.why"));
        audience = people.many(getTranslation("event.audience"));
        audience.setHelperText(getTranslation("event.audience.why"));
        languages = tongues.many(getTranslation("event.languages"));
        contacts = new ContactsField(getTranslation("event.contacts"), shelf.contacts());
        contacts.setHelperText(getTranslation("event.contacts.why"));
        form.letters("name", name, EventDraft::name);
        form.letters("description", description, EventDraft::description);
        form.other("kind", kind, EventKind.class, EventDraft::kind, kind::getValue, kind::setValue, WhatSection::words);
        form.<@Nullable ProviderId, ComboBox<ProviderView>>other(
                "providerId",
                provider,
                ProviderId.class,
                EventDraft::providerId,
                this::provider,
                id -> provider.setValue(shelf.provider(id)),
                id -> {
                    ProviderView found = shelf.provider(id);
                    return found == null ? "" : found.name();
                });
        form.codes("needs", needs, needCodes, EventDraft::needs);
        form.codes("audience", audience, people, EventDraft::audience);
        form.codes("languages", languages, tongues, EventDraft::languages);
        form.list("contacts", contacts, Contact.class, EventDraft::contacts, ContactsField::words);
        put(name, description, kind, provider, contacts, needs, audience, languages);
    }

    static String words(EventKind kind) {
        return EventShelf.text("event.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    String name() {
        return name.getValue().strip();
    }

    String description() {
        return description.getValue().strip();
    }

    EventKind kind() {
        return kind.getValue();
    }

    @Nullable
    ProviderId provider() {
        return provider.getValue() == null ? null : provider.getValue().id();
    }

    List<Contact> contacts() {
        return contacts.getValue();
    }

    List<String> needs() {
        return List.copyOf(needs.getValue());
    }

    List<String> audience() {
        return List.copyOf(audience.getValue());
    }

    List<String> languages() {
        return List.copyOf(languages.getValue());
    }
}
