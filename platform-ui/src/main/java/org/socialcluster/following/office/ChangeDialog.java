package org.socialcluster.following.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.socialcluster.following.RouteChangeDraft;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;

/** Which route, and what has changed. Said before it is sent: letters cannot be called back. */
final class ChangeDialog extends FormDialog {
    private static final int MOST = 500;

    /** @param routes short titles by names in addresses
     * @param whom who is told, in words
     * @param done takes the change */
    ChangeDialog(Map<String, String> routes, String whom, Consumer<RouteChangeDraft> done) {
        this(routes, whom, done, new Form());
    }

    private ChangeDialog(Map<String, String> routes, String whom, Consumer<RouteChangeDraft> done, Form form) {
        super("", form);
        setHeaderTitle(getTranslation("following.say"));
        ComboBox<String> route = form.field("route", new Codes(routes).one(getTranslation("following.route")));
        route.setRequiredIndicatorVisible(true);
        TextArea sentence = form.field("sentence", new TextArea(getTranslation("following.sentence")));
        sentence.setHelperText(getTranslation("following.sentence.why"));
        sentence.setRequiredIndicatorVisible(true);
        sentence.setMaxLength(MOST);
        sentence.setValueChangeMode(ValueChangeMode.EAGER);
        sentence.setWidthFull();
        fields(new Paragraph(whom), route, sentence);
        action(getTranslation("following.say.do"), () -> {
            // One sentence is one line, however it was typed.
            String said = sentence.getValue().strip().replaceAll("\\s+", " ");
            if (route.getValue() == null) {
                form.refuse("route", getTranslation("following.route.missing"));
            } else if (said.isEmpty()) {
                form.refuse("sentence", getTranslation("following.sentence.missing"));
            } else {
                done.accept(new RouteChangeDraft(Objects.requireNonNull(route.getValue()), said));
            }
        });
    }
}
