package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Plurals;
import org.socialcluster.routes.editing.StepContent;

/** One step of a draft, folded until it is wanted. */
final class StepPart extends NativeDetails {
    private static final int TITLE = 200;
    private static final int TEXT = 4000;
    private static final int RESULT = 2000;
    private static final int NOTE = 500;

    private final UUID key;
    private final transient Named named;
    private final TextField title;
    private final TextArea action;
    private final ComboBox<String> authority;
    private final ComboBox<String> need;
    private final TextField needReason;
    private final MultiSelectComboBox<String> channels;
    private final PartList<StepContent.Paper> papers;
    private final DeadlineRow deadline;
    private final TextArea result;
    private final TextArea ifRefused;
    private final Checkbox optional;
    private final TextField branch;
    private final Div fields;
    private int number;
    private long comments;

    StepPart(StepContent step, Lists lists, Runnable changed) {
        this.key = step.key();
        this.named = new Named(changed);
        addClassNames("box", "unfolds");
        title = named.field("title", Say.line("editing.step.title", TITLE, step.title()));
        action = named.field("action", Say.lines("editing.step.action", TEXT, step.action()));
        authority = named.field(
                "authority", lists.vocabulary().of("authority_kinds").one(Say.of("editing.step.authority")));
        need = named.field("need", lists.vocabulary().needs().one(Say.of("editing.step.need")));
        needReason = named.field("needReason", Say.line("editing.step.need-reason", NOTE, step.needReason()));
        channels =
                named.field("channels", lists.vocabulary().of("step_channels").many(Say.of("editing.step.channels")));
        papers = named.list(
                "documents",
                new PartList<>("editing.papers", (paper, told) -> paper(paper, lists, told)),
                step.documents());
        deadline = new DeadlineRow(step.deadline(), named);
        result = named.field("result", Say.lines("editing.step.result", RESULT, step.result()));
        ifRefused = named.field("ifRefused", Say.lines("editing.step.refused", TEXT, step.ifRefused()));
        optional = named.field("optional", new Checkbox(Say.of("editing.step.optional"), step.optional()));
        branch = named.field("branch", Say.line("editing.step.branch", TITLE, step.branch()));
        authority.setValue(step.authority());
        need.setValue(step.need());
        need.setClearButtonVisible(true);
        need.setHelperText(Say.of("editing.step.need.help"));
        branch.setHelperText(Say.of("editing.step.branch.help"));
        channels.setValue(new LinkedHashSet<>(step.channels()));
        fields = new Div(
                title,
                action,
                named.advice(action),
                authority,
                channels,
                need,
                needReason,
                papers,
                deadline,
                result,
                named.advice(result),
                ifRefused,
                named.advice(ifRefused),
                optional,
                branch);
        fields.addClassName("fields");
        setContent(fields);
        title.addValueChangeListener(change -> summary());
        branch.addValueChangeListener(change -> summary());
    }

    /** What was unfolded in this tab is so again after a reload. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("""
                const key = 'unfolded:' + $0;
                this.open = this.open || sessionStorage.getItem(key) !== null;
                this.addEventListener('toggle', () =>
                  this.open ? sessionStorage.setItem(key, '') : sessionStorage.removeItem(key));
                """, key.toString());
    }

    private static PartRow<StepContent.Paper> paper(StepContent.@Nullable Paper paper, Lists lists, Runnable changed) {
        PartRow<StepContent.Paper> row = new PartRow<>(changed);
        ComboBox<String> document = row.field("document", lists.documents().one(Say.of("editing.paper")));
        Codes roles = Say.codes("editing.paper.role", "INPUT", "RESULT");
        ComboBox<String> role = row.field("role", roles.one(Say.of("editing.paper.role")));
        TextField note = row.field("note", Say.line("editing.paper.note", NOTE, paper == null ? null : paper.note()));
        Checkbox required = row.field(
                "required", new Checkbox(Say.of("editing.paper.required"), paper == null || paper.required()));
        document.setValue(paper == null ? null : paper.document());
        role.setValue(paper == null ? "INPUT" : paper.role());
        return row.reads(() -> Optional.ofNullable(document.getValue())
                .map(it -> new StepContent.Paper(
                        it,
                        Objects.requireNonNullElse(role.getValue(), "INPUT"),
                        required.getValue(),
                        Say.typed(note))));
    }

    UUID key() {
        return key;
    }

    /** Its place among the steps. */
    void number(int place) {
        number = place;
        summary();
    }

    /** How many remarks at it are not settled. */
    void comments(long open) {
        comments = open;
        summary();
    }

    private void summary() {
        setSummaryText(
                comments == 0
                        ? name()
                        : Say.of("editing.step.commented", name(), Plurals.of("editing.step.comments.", comments)));
    }

    String name() {
        String said = title.getValue().isBlank() ? Say.of("editing.step.untitled") : title.getValue();
        return branch.getValue().isBlank()
                ? Say.of("editing.step", number, said)
                : Say.of("editing.step.of-branch", number, said, branch.getValue());
    }

    /** Puts something under the fields. */
    void below(Component... components) {
        fields.add(components);
    }

    StepContent value() {
        return new StepContent(
                key,
                title.getValue().strip(),
                action.getValue().strip(),
                Objects.requireNonNullElse(authority.getValue(), "CENTRE"),
                need.getValue(),
                Say.typed(needReason),
                List.copyOf(channels.getValue()),
                papers.parts(),
                deadline.value(),
                Say.typed(result),
                Say.typed(ifRefused),
                optional.getValue(),
                Say.typed(branch));
    }

    void setReadOnly(boolean readOnly) {
        named.setReadOnly(readOnly);
    }

    void accept() {
        named.accept();
    }

    /** @param path below the step: {@code documents[2].note} */
    void refuse(String path, String message) {
        String name = path.startsWith("deadline.") ? path.substring("deadline.".length()) : path;
        if (named.refuse(name, message)) {
            setOpen(true);
        }
    }

    void focus(String field) {
        setOpen(true);
        named.focus(field);
    }
}
