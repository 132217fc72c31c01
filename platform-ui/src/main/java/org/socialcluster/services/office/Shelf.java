package org.socialcluster.services.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.office.ContactBook;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.Providers;

/** What the fields of a service are filled from. */
@Dependent
class Shelf {
    private final Providers providers;
    private final Places places;
    private final ContactBook contacts;
    private final Vocabulary vocabulary;
    private final OfficeSession session;

    @Inject
    Shelf(Providers providers, Places places, ContactBook contacts, Vocabulary vocabulary, OfficeSession session) {
        this.providers = providers;
        this.places = places;
        this.contacts = contacts;
        this.vocabulary = vocabulary;
        this.session = session;
    }

    Providers providers() {
        return providers;
    }

    Places places() {
        return places;
    }

    ContactBook contacts() {
        return contacts;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    OfficeSession session() {
        return session;
    }

    String text(String key, @Nullable Object... arguments) {
        return words(key, arguments);
    }

    /** A text of the office, where no component is there yet to ask. */
    static String words(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key, arguments);
    }
}
