package org.socialcluster.events.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDraft;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.Problem;

/** What it costs, how many people there is room for, and whether it takes place at all. */
class TermsSection extends Section {
    private final Select<CostKind> kind = new Select<>();
    private final TextArea cost = new TextArea();
    private final Checkbox registration = new Checkbox();
    private final TextField capacity = new TextField();
    private final TextField cancelled = new TextField();

    TermsSection(RecordForm<EventDraft> form) {
        super(EventShelf.text("event.part.terms"));
        kind.setLabel(getTranslation("service.cost"));
        kind.setItems(CostKind.values());
        kind.setItemLabelGenerator(TermsSection::words);
        cost.setLabel(getTranslation("service.cost.text"));
        registration.setLabel(getTranslation("event.registration"));
        capacity.setLabel(getTranslation("event.capacity"));
        capacity.setHelperText(getTranslation("event.capacity.why"));
        cancelled.setLabel(getTranslation("event.cancelled"));
        cancelled.setHelperText(getTranslation("event.cancelled.why"));
        form.other(
                "cost.kind",
                kind,
                CostKind.class,
                it -> it.cost().kind(),
                kind::getValue,
                kind::setValue,
                TermsSection::words);
        form.letters("cost.text", cost, it -> it.cost().text());
        form.flag("registration", registration, EventDraft::registration, it -> getTranslation(it ? "yes" : "no"));
        form.letters(
                "capacity",
                capacity,
                it -> it.capacity() == null ? "" : it.capacity().toString());
        form.letters("cancelledReason", cancelled, EventDraft::cancelledReason);
        put(kind, cost, registration, capacity, cancelled);
    }

    private static String words(CostKind kind) {
        return EventShelf.text("service.cost." + kind.name().toLowerCase(Locale.ROOT));
    }

    ServiceDraft.Cost cost() {
        return new ServiceDraft.Cost(
                kind.getValue(),
                cost.getValue().isBlank() ? null : cost.getValue().strip());
    }

    /** Says beside the field what calling off does to those who come.
     *
     * @param people on dates that are not over */
    void coming(int people) {
        String why = getTranslation("event.cancelled.why");
        cancelled.setHelperText(people == 0 ? why : why + " " + Plurals.of("event.guests.before.", people));
    }

    boolean registration() {
        return registration.getValue();
    }

    @Nullable
    Integer capacity() {
        String typed = capacity.getValue().strip();
        if (!typed.matches("\\d{0,6}")) {
            throw Problem.ofField("capacity", "number.whole");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    @Nullable
    String cancelled() {
        return cancelled.getValue().isBlank() ? null : cancelled.getValue().strip();
    }
}
