package org.socialcluster.pictures.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.socialcluster.office.Form;
import org.socialcluster.pictures.PictureFile;
import org.socialcluster.pictures.Pictures;

/** A picture that is there but lacks its words. */
class NewPicture extends Div {
    private final Form form = new Form();
    private final TextArea alt;

    /** @param keep stores the picture with its words */
    NewPicture(PictureFile file, BiConsumer<PictureFile, String> keep, Runnable giveUp) {
        addClassName("picture");
        alt = form.field("alt", new TextArea(getTranslation("pictures.alt")));
        alt.setHelperText(getTranslation("pictures.alt.why"));
        alt.setMaxLength(Pictures.LONGEST_WORDS);
        alt.setWidthFull();
        Button add = new Button(
                getTranslation("pictures.add"), click -> form.submit(() -> keep.accept(file, alt.getValue())));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("pictures.give-up"), click -> giveUp.run());
        Div actions = new Div(add, cancel);
        actions.addClassName("actions");
        Div words = new Div(alt, actions);
        words.addClassName("stacked");
        add(new SmallPicture(file.small().bytes(), ""), words);
        alt.focus();
    }
}
