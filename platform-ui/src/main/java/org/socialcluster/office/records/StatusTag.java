package org.socialcluster.office.records;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;
import org.socialcluster.shared.ListingStatus;

/** Where a record stands: sign, word and form of the border, as everywhere in the look. */
public final class StatusTag extends Span {
    public StatusTag(ListingStatus status) {
        setText(words(status));
        addClassNames("tag", status.name().toLowerCase(Locale.ROOT));
    }

    /** A filter by status. */
    public static Select<ListingStatus> choice() {
        Select<ListingStatus> choice = new Select<>();
        choice.setLabel(text("status.title"));
        choice.setItems(ListingStatus.values());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("any"));
        choice.setItemLabelGenerator(it -> it == null ? text("any") : words(it));
        return choice;
    }

    /** The status of that name; null for anything else. */
    public static @Nullable ListingStatus known(String name) {
        return Arrays.stream(ListingStatus.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public static String words(ListingStatus status) {
        return text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
