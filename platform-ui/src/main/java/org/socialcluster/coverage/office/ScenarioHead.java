package org.socialcluster.coverage.office;

import static org.socialcluster.coverage.office.CoverageSaid.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.socialcluster.coverage.scenarios.ScenarioDraft;
import org.socialcluster.coverage.scenarios.ScenarioView;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;

/** Whose scenario it is, who sees it, what it is for, and what its author does with it as a whole. */
final class ScenarioHead extends Div {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 2000;

    /** What can be done with a scenario as a whole. */
    interface Deeds {
        void change(ScenarioDraft content);

        void copy();

        void remove();
    }

    ScenarioHead(ScenarioView scenario, Deeds deeds) {
        ScenarioDraft content = scenario.content();
        add(new Paragraph(text(
                !scenario.own()
                        ? "scenario.seen.colleague"
                        : content.shared() ? "scenario.seen.all" : "scenario.seen.own")));
        if (content.note() != null) {
            add(new Paragraph(content.note()));
        }
        Div row = new Div();
        row.addClassName("row");
        if (scenario.own()) {
            row.add(
                    new Button(
                            text("scenario.rename"),
                            click -> rename(content, deeds).open()),
                    new Button(
                            text(content.shared() ? "scenario.hide" : "scenario.share"),
                            click -> deeds.change(content.with(!content.shared()))),
                    plain(new Button(text("scenario.remove"), click -> deeds.remove())));
        }
        row.add(plain(new Button(text("scenario.copy"), click -> deeds.copy())));
        add(row);
    }

    private static Button plain(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static FormDialog rename(ScenarioDraft content, Deeds deeds) {
        Form form = new Form();
        TextField title = form.field("title", new TextField(text("scenario.name")));
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(content.title());
        title.setWidthFull();
        TextArea note = form.field("note", new TextArea(text("scenario.note")));
        note.setMaxLength(LONGEST_NOTE);
        note.setValue(content.note() == null ? "" : content.note());
        note.setWidthFull();
        return new FormDialog(text("scenario.rename"), form)
                .fields(title, note)
                .action(text("edit.save"), () -> deeds.change(content.with(title.getValue(), note.getValue())));
    }
}
