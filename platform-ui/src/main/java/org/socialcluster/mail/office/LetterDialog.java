package org.socialcluster.mail.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.mail.LetterState;
import org.socialcluster.mail.LetterView;
import org.socialcluster.office.Words;

/** A letter to read. */
class LetterDialog extends Dialog {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)]");

    LetterDialog(String title, LetterView letter, Words words) {
        setHeaderTitle(title);
        setWidth("44rem");
        setMaxWidth("100%");
        String written = words.moment(letter.written());
        add(new Paragraph(
                letter.confidential()
                        ? getTranslation("mail.private.written", written)
                        : getTranslation("mail.to", letter.to(), written)));
        Pre text = new Pre();
        text.addClassName("letter");
        if (letter.state() == LetterState.KEPT) {
            text.add(parts(letter.text()));
        } else {
            text.setText(letter.text());
        }
        add(text);
        if (letter.state() != LetterState.KEPT) {
            Paragraph hidden = new Paragraph(getTranslation("mail.hidden"));
            hidden.addClassName("sub");
            add(hidden);
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    /** The text, its addresses as links: in the demonstration nobody has them in a mailbox. */
    private static Component[] parts(String text) {
        List<Component> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int read = 0;
        while (address.find()) {
            parts.add(new Text(text.substring(read, address.start())));
            Anchor link = new Anchor(address.group(), address.group());
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            parts.add(link);
            read = address.end();
        }
        parts.add(new Text(text.substring(read)));
        return parts.toArray(Component[]::new);
    }
}
