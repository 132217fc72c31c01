package org.socialcluster.navigator.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.NavigatorCheck;
import org.socialcluster.navigator.NavigatorDesk;

/** One outcome of the draft, folded until it is wanted or wrong. */
class OutcomeBox extends NativeDetails {
    private final transient Outcome outcome;
    private final TextArea reason = new TextArea();
    private final List<ComboBox<String>> routes = new ArrayList<>();
    private final MultiSelectComboBox<String> needs = new MultiSelectComboBox<>();
    private final Checkbox call = new Checkbox();

    OutcomeBox(Outcome outcome, NavigatorDesk desk, Target name, Runnable remove) {
        super(name.name());
        this.outcome = outcome;
        addClassNames("box", "unfolds");
        reason.setLabel(getTranslation("navigator.reason"));
        reason.setHelperText(getTranslation("navigator.reason.help"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setValue(outcome.reason());
        call.setLabel(getTranslation("navigator.call"));
        call.setValue(outcome.callCentre());
        needs.setLabel(getTranslation("navigator.needs"));
        needs.setWidthFull();
        needs.setManualValidation(true);
        needs.setItems(known(desk.needs().keySet(), outcome.needs()));
        needs.setItemLabelGenerator(it -> desk.needs().getOrDefault(it, it));
        needs.setValue(new LinkedHashSet<>(outcome.needs()));
        Div beside = new Div();
        beside.addClassName("beside");
        int slots = Math.max(NavigatorCheck.MOST_ROUTES, outcome.routes().size());
        for (int at = 0; at < slots; at++) {
            routes.add(route(at, desk));
            beside.add(routes.get(at));
        }
        Button away = new Button(getTranslation("navigator.outcome.remove"), click -> remove.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div fields = new Div(reason, beside, needs, call, away);
        fields.addClassName("fields");
        setContent(fields);
    }

    private ComboBox<String> route(int at, NavigatorDesk desk) {
        ComboBox<String> route = new ComboBox<>(getTranslation("navigator.route", at + 1));
        route.setItems(known(desk.routes().keySet(), outcome.routes()));
        route.setItemLabelGenerator(it -> desk.routes().getOrDefault(it, it));
        route.setClearButtonVisible(true);
        route.setManualValidation(true);
        if (at < outcome.routes().size()) {
            route.setValue(outcome.routes().get(at));
        }
        return route;
    }

    /** What is chosen stays to be seen even where it does not exist any more. */
    private static List<String> known(Set<String> all, List<String> chosen) {
        return Stream.concat(all.stream(), chosen.stream()).distinct().toList();
    }

    Outcome value() {
        List<String> chosen = Stream.concat(outcome.needs().stream(), needs.getValue().stream())
                .distinct()
                .filter(needs.getValue()::contains)
                .toList();
        return new Outcome(
                outcome.code(),
                routes.stream().map(ComboBox::getValue).filter(Objects::nonNull).toList(),
                chosen,
                call.getValue(),
                reason.getValue().strip());
    }

    /** Shows what is wrong where it is.
     *
     * @param path below the outcome: {@code routes/1} */
    void refuse(String path, String message) {
        setOpen(true);
        if (path.startsWith("routes/")) {
            ComboBox<String> wrong = routes.get(Integer.parseInt(path.substring("routes/".length())));
            wrong.setErrorMessage(message);
            wrong.setInvalid(true);
        } else if (path.startsWith("needs")) {
            needs.setErrorMessage(message);
            needs.setInvalid(true);
        } else {
            reason.setErrorMessage(message);
            reason.setInvalid(true);
        }
    }
}
