package org.socialcluster.office.records;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;

/**
 * What a person types stays in the browser's tab until it is saved: a lost session or connection takes nothing away. It
 * is kept for the account and the record; gone after saving, after the sign-out, with the tab, and as soon as
 * somebody else opens the office in it. The browser's part is {@code assets/office.js}.
 */
final class KeptTyping {
    private final Component root;

    KeptTyping(Component root) {
        this.root = root;
    }

    /**
     * What was kept.
     *
     * @param version of the record when it was typed
     * @param at milliseconds since 1970
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(long version, long at, @Nullable Map<String, FieldState> fields) {}

    /** Begins to keep, and looks for what was kept before. */
    void watch(AccountId account, String record, long version, Consumer<Found> found) {
        root.getElement()
                .executeJs("return window.officeTyping.watch(this, $0, $1, $2)", account.toString(), record, (double)
                        version)
                .then(String.class, json -> read(json, found));
    }

    /** From now on it is another record, or another version of it: nothing is unsaved. */
    void saved(String record, long version) {
        root.getElement().executeJs("window.officeTyping.saved(this, $0, $1)", record, (double) version);
    }

    /** The field has got another value.
     *
     * @param unsaved whether anything in the form is not saved */
    void changed(String field, boolean unsaved) {
        root.getElement().executeJs("window.officeTyping.changed(this, $0, $1)", field, unsaved);
    }

    /** Throws away what is kept. */
    void forget() {
        root.getElement().executeJs("window.officeTyping.forget(this)");
    }

    private static void read(@Nullable String json, Consumer<Found> found) {
        if (json == null) {
            return;
        }
        try {
            Found kept = RecordField.JSON.readValue(json, Found.class);
            if (kept.fields() != null && !kept.fields().isEmpty()) {
                found.accept(kept);
            }
        } catch (JsonProcessingException unreadable) {
            // Of another release, or written by hand: then there is nothing to offer.
        }
    }
}
