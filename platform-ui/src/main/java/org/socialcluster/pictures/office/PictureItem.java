package org.socialcluster.pictures.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Form;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.pictures.PictureView;
import org.socialcluster.pictures.Pictures;

/** One picture of a record with its words. */
class PictureItem extends ListItem {
    private final transient Pictures pictures;
    private final OfficeSession session;
    private final transient PictureView picture;
    private final transient Runnable changed;
    private final Form form = new Form();
    private final TextArea alt;

    /**
     * @param moves whether it may be put before others
     * @param changed to be run when the pictures are to be read anew
     */
    PictureItem(
            Pictures pictures,
            OfficeSession session,
            PictureView picture,
            byte[] small,
            boolean moves,
            Runnable changed) {
        this.pictures = pictures;
        this.session = session;
        this.picture = picture;
        this.changed = changed;
        addClassName("picture");
        alt = form.field("alt", new TextArea(getTranslation("pictures.alt")));
        alt.setValue(picture.alt());
        alt.setMaxLength(Pictures.LONGEST_WORDS);
        alt.setWidthFull();
        Div words = new Div(alt);
        words.addClassName("stacked");
        add(new SmallPicture(small, picture.alt()), words);
        if (ListingRights.writes(session)) {
            words.add(actions(moves));
        } else {
            alt.setReadOnly(true);
        }
    }

    private Div actions(boolean moves) {
        Button save = small("pictures.save", this::describe);
        save.setEnabled(false);
        alt.addValueChangeListener(change -> save.setEnabled(!change.getValue().equals(picture.alt())));
        alt.setValueChangeMode(ValueChangeMode.LAZY);
        Div actions = new Div(save);
        if (moves) {
            actions.add(small("pictures.first", this::putFirst));
        }
        actions.add(small("pictures.remove", this::remove));
        actions.addClassName("actions");
        return actions;
    }

    private Button small(String text, Runnable work) {
        Button button = new Button(getTranslation(text), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("pictures.which", getTranslation(text), picture.alt()));
        return button;
    }

    private void describe() {
        if (form.submit(() -> pictures.describe(session.actor(), picture.id(), alt.getValue(), picture.version()))) {
            Notice.done(getTranslation("pictures.described"));
            changed.run();
        }
    }

    private void putFirst() {
        pictures.putFirst(session.actor(), picture.id(), picture.version());
        Notice.done(getTranslation("pictures.moved"));
        changed.run();
    }

    private void remove() {
        Ask.before(
                getTranslation("pictures.remove.ask"),
                getTranslation("pictures.remove.what"),
                getTranslation("pictures.remove"),
                () -> {
                    pictures.delete(session.actor(), picture.id(), picture.version());
                    Notice.done(getTranslation("pictures.removed"));
                    changed.run();
                });
    }
}
