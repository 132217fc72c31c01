package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Refusals;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;

/**
 * The page on which two records become one: which of them stays, and for each field that differs whose words. The address
 * names both: {@code ?a=…&b=…}.
 *
 * @param <D> what people write of a record
 */
public abstract class MergePage<D> extends Page implements BeforeEnterObserver {
    private final transient Kind kind;
    private final transient AlikeDesk<D> desk;
    private final OfficeSession session;
    private final transient Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    protected MergePage(Kind kind, AlikeDesk<D> desk, OfficeSession session) {
        this.kind = kind;
        this.desk = desk;
        this.session = session;
    }

    /** The fields, empty. */
    protected abstract Fields<D> fields();

    /** The list that the records stand in. */
    protected abstract Class<? extends Component> list();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session.actor().require(ListingRights.writers());
        removeAll();
        choices.clear();
        Sheet<D> a = sheet(event, "a");
        Sheet<D> b = sheet(event, "b");
        add(
                crumbs(new RouterLink(kind.say("list"), list())),
                named(kind.say("merge.title")),
                new Paragraph(kind.say("merge.what")));
        Fields<D> fields = fields();
        RadioButtonGroup<Boolean> stays = choice(getTranslation("merge.stays"), standing(a), standing(b), true);
        Div box = new Div(part(stays));
        box.addClassName("box");
        fields.form().fields().values().stream()
                .filter(field -> !field.same(a.draft(), b.draft()))
                .forEach(field -> box.add(part(differing(field, a.draft(), b.draft()))));
        Button merge = new Button(
                getTranslation("merge.do"),
                click -> ask(fields, stays.getValue() ? a : b, stays.getValue() ? b : a, stays.getValue()));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(merge);
        actions.addClassNames("row", "actions");
        add(box, actions);
    }

    private Sheet<D> sheet(BeforeEnterEvent event, String parameter) {
        return EditPage.asked(event, parameter)
                .flatMap(it -> desk.find(session.actor(), it))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** What tells one of them from the other: its name, and whether residents see it. */
    protected String standing(Sheet<D> sheet) {
        return sheet.status() == null ? sheet.name() : sheet.name() + " · " + StatusTag.words(sheet.status());
    }

    /** What one of them lacks is taken from the other. */
    private RadioButtonGroup<Boolean> differing(RecordField<D, ?> field, D a, D b) {
        boolean first = !field.said(a).isBlank();
        RadioButtonGroup<Boolean> choice = choice(field.label(), words(field.said(a)), words(field.said(b)), first);
        choices.put(field.name(), choice);
        return choice;
    }

    private String words(String said) {
        return said.isBlank() ? getTranslation("history.empty") : said;
    }

    private static RadioButtonGroup<Boolean> choice(String label, String a, String b, boolean first) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(label);
        choice.setItems(true, false);
        choice.setItemLabelGenerator(it -> it ? a : b);
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setValue(first);
        return choice;
    }

    private static Div part(Component choice) {
        Div part = new Div(choice);
        part.addClassName("choice");
        return part;
    }

    private void ask(Fields<D> fields, Sheet<D> stays, Sheet<D> goes, boolean first) {
        Ask.before(
                getTranslation("merge.ask", stays.name()),
                kind.say("merge.then"),
                getTranslation("merge.do"),
                () -> merge(fields, stays, goes, first));
    }

    private void merge(Fields<D> fields, Sheet<D> stays, Sheet<D> goes, boolean first) {
        fields.form().show(stays.draft());
        fields.shown(stays.draft());
        choices.forEach((name, choice) -> {
            if (choice.getValue() != first) {
                fields.form().field(name).show(goes.draft());
            }
        });
        try {
            desk.merge(session.actor(), stays, goes, fields.draft());
        } catch (RuntimeException failure) {
            List<FieldError> errors = Refusals.in(failure);
            if (errors.isEmpty()) {
                throw failure;
            }
            Notice.refusal(errors.stream().map(FieldError::message).distinct().collect(Collectors.joining(" ")));
            return;
        }
        Notice.done(getTranslation("merge.done"));
        getUI().ifPresent(tab -> tab.navigate(kind.path() + "/" + stays.id()));
    }
}
