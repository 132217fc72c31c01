package org.socialcluster.staff.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.HoursField;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.staff.StaffDraft;

/** The fields of a person of the staff: what the person does, when, how to reach, name with consent, absence. */
class StaffFields implements Fields<StaffDraft> {
    private final RecordForm<StaffDraft> form = new RecordForm<>();
    private final TextField position = field("position");
    private final MultiSelectComboBox<String> topics;
    private final MultiSelectComboBox<String> languages;
    private final HoursField reception = new HoursField(StaffText.of("staff.reception"));
    private final TextField phone = field("phone");
    private final TextField email = field("email");
    private final TextField room = field("room");
    private final TextField note = field("note");
    private final TextField order = field("order");
    private final ConsentSection consent;
    private final AwaySection away;

    StaffFields(Vocabulary vocabulary, Colleagues colleagues) {
        Codes topicCodes = vocabulary.of("topics");
        Codes languageCodes = vocabulary.of("languages");
        topics = topicCodes.many(StaffText.of("staff.topics"));
        topics.setHelperText(StaffText.of("staff.topics.why"));
        languages = languageCodes.many(StaffText.of("staff.languages"));
        form.letters("position", position, StaffDraft::position);
        form.codes("topics", topics, topicCodes, StaffDraft::topics);
        form.codes("languages", languages, languageCodes, StaffDraft::languages);
        form.list("reception", reception, OpeningHours.class, StaffDraft::reception, HoursWords::of);
        form.letters("phone", phone, StaffDraft::phone);
        form.letters("email", email, StaffDraft::email);
        form.letters("room", room, StaffDraft::room);
        form.letters("note", note, StaffDraft::note);
        form.letters("order", order, it -> Objects.toString(it.order(), ""));
        consent = new ConsentSection(form);
        away = new AwaySection(form, colleagues);
    }

    @Override
    public Component screen() {
        Div screen = new Div(
                new Part("staff.part.what", position, topics, languages),
                new Part("staff.part.when", reception),
                new Part("staff.part.reach", room, phone, email, note, order),
                consent,
                away);
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<StaffDraft> form() {
        return form;
    }

    @Override
    public StaffDraft draft() {
        return new StaffDraft(
                position.getValue().strip(),
                consent.name(),
                consent.consent(),
                reception.getValue(),
                List.copyOf(languages.getValue()),
                List.copyOf(topics.getValue()),
                text(phone),
                text(email),
                text(room),
                text(note),
                away.substitute(),
                away.from(),
                away.until(),
                number());
    }

    private @Nullable Integer number() {
        String typed = order.getValue().strip();
        if (!typed.isEmpty() && !typed.matches("\\d{1,9}")) {
            throw Problem.ofField("order", "number.whole");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    /** A section whose fields stand under each other. */
    private static final class Part extends Section {
        Part(String heading, Component... fields) {
            super(StaffText.of(heading));
            put(fields);
        }
    }

    private static TextField field(String name) {
        TextField field = new TextField(StaffText.of("staff." + name));
        field.setHelperText(StaffText.of("staff." + name + ".why"));
        return field;
    }

    static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
