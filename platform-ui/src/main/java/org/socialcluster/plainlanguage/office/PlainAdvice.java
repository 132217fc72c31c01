package org.socialcluster.plainlanguage.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.Locale;
import org.socialcluster.office.Plurals;
import org.socialcluster.plainlanguage.Advice;
import org.socialcluster.plainlanguage.PlainLanguage;
import org.socialcluster.plainlanguage.Reading;
import org.socialcluster.plainlanguage.Reading.Ease;

/**
 * How a text reads, beneath its field and while it is being written: {@code form.add(area, new PlainAdvice(area))}. A
 * phrase that could be plainer is a button that selects it in the field. Holds nobody up; a screen reader hears how many
 * there are, not each of them after every pause.
 */
public final class PlainAdvice extends Div {
    private static final int PAUSE_MILLIS = 700;
    private static final int QUOTED = 60;
    private static final String TYPED = "element.inputElement.value";
    private static final String SELECT = "const it = this.inputElement; it.focus(); it.setSelectionRange($0, $1);";

    private final TextArea area;
    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private String looked = "";

    /** Looks at what stands in the area and at whatever is typed there. */
    public PlainAdvice(TextArea area) {
        this.area = area;
        addClassName("plain-advice");
        sum.addClassName("sub");
        sum.getElement().setAttribute("role", "status");
        list.addClassName("lines");
        add(sum, list);
        area.addValueChangeListener(change -> {
            // What is typed comes by the event below, after a pause, whatever the field's own mode.
            if (!change.isFromClient()) {
                look(change.getValue());
            }
        });
        area.getElement()
                .addEventListener("input", typed -> look(typed.getEventData().getString(TYPED)))
                .addEventData(TYPED)
                .debounce(PAUSE_MILLIS, DebouncePhase.TRAILING);
        look(area.getValue());
    }

    private void look(String text) {
        if (text.equals(looked)) {
            return;
        }
        looked = text;
        Reading reading = PlainLanguage.read(text);
        sum.setText(sum(reading));
        list.removeAll();
        reading.advice().forEach(it -> list.add(line(it)));
        list.setVisible(!reading.advice().isEmpty());
    }

    private String sum(Reading reading) {
        Ease ease = reading.ease();
        int number = reading.advice().size();
        String advice = number == 0 ? "" : Plurals.of("plain.advice.", number);
        return ease == null
                ? advice
                : (getTranslation("plain.ease." + ease.name().toLowerCase(Locale.ROOT)) + " " + advice).strip();
    }

    private ListItem line(Advice advice) {
        Button phrase = new Button(
                getTranslation("plain.phrase", quoted(advice.phrase())),
                click -> area.getElement().executeJs(SELECT, advice.start(), advice.end()));
        phrase.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        phrase.setAriaLabel(getTranslation("plain.show", quoted(advice.phrase())));
        Div both = new Div(phrase, new Span(advice.words()));
        both.addClassName("stacked");
        return new ListItem(both);
    }

    private static String quoted(String phrase) {
        return phrase.length() <= QUOTED ? phrase : phrase.substring(0, QUOTED).strip() + "…";
    }
}
