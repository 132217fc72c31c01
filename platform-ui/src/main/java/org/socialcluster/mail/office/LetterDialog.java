package org.socialcluster.mail.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.socialcluster.mail.LetterState;
import org.socialcluster.mail.LetterView;
import org.socialcluster.office.Words;

/** A letter to read. */
class LetterDialog extends Dialog {
    LetterDialog(LetterView letter, Words words) {
        setHeaderTitle(letter.subject());
        setWidth("44rem");
        setMaxWidth("100%");
        add(new Paragraph(getTranslation("mail.to", letter.to(), words.moment(letter.written()))));
        Pre text = new Pre(letter.text());
        text.addClassName("letter");
        add(text);
        if (letter.state() != LetterState.KEPT) {
            Paragraph hidden = new Paragraph(getTranslation("mail.hidden"));
            hidden.addClassName("sub");
            add(hidden);
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }
}
