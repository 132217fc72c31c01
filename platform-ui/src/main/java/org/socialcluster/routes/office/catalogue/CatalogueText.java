package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.routes.catalogue.Reach;

/** Words of the catalogue. */
final class CatalogueText {
    private CatalogueText() {}

    static String of(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }

    /** What a change touches. */
    static String of(Reach reach) {
        if (reach.steps() == 0) {
            return of("catalogue.reach.none");
        }
        String steps = of(
                "catalogue.reach",
                Plurals.of("catalogue.reach.steps.", reach.steps()),
                Plurals.of("catalogue.reach.routes.", reach.routes()));
        return steps + " "
                + (reach.verified() == 0
                        ? of("catalogue.reach.unverified")
                        : Plurals.of("catalogue.reach.verified.", reach.verified()));
    }

    static TextField field(String key) {
        TextField field = new TextField(of(key));
        field.setHelperText(of(key + ".why"));
        return field;
    }

    static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("sub");
        return sub;
    }
}
