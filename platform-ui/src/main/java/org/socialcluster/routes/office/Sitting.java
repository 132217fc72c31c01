package org.socialcluster.routes.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialcluster.office.Plurals;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationState;

/** What an expert looks at in one sitting, what for, and for how long the word holds: said once, not at every step. */
final class Sitting extends Div {
    private static final List<Integer> PERIODS = List.of(3, 6, 12, 24);
    private static final int USUAL = 12;
    private static final int MOST = 300;

    private final ComboBox<String> route;
    private final Select<VerificationState> show = new Select<>();
    private final TextField scope;
    private final Select<Integer> months = new Select<>();
    private final Map<String, String> routes = new LinkedHashMap<>();

    /** @param writes whether the person gives words
     * @param changed what to do when other steps are wanted */
    Sitting(boolean writes, Runnable changed) {
        addClassNames("row", "filter");
        route = new ComboBox<>(getTranslation("verify.route"));
        route.setItemLabelGenerator(it -> routes.getOrDefault(it, it));
        route.setPlaceholder(getTranslation("verify.route.all"));
        route.setClearButtonVisible(true);
        route.addValueChangeListener(change -> whenAsked(change.isFromClient(), changed));
        show.setLabel(getTranslation("verify.show"));
        show.setItems(
                VerificationState.NEVER,
                VerificationState.LAPSED,
                VerificationState.SOON,
                VerificationState.WRONG,
                VerificationState.VALID);
        show.setItemLabelGenerator(it -> it == null
                ? getTranslation("verify.show.due")
                : getTranslation("verify.state." + it.name().toLowerCase(Locale.ROOT)));
        show.setEmptySelectionAllowed(true);
        show.setEmptySelectionCaption(getTranslation("verify.show.due"));
        show.addValueChangeListener(change -> whenAsked(change.isFromClient(), changed));
        scope = new TextField(getTranslation("verify.scope"));
        scope.setValue(getTranslation("verify.scope.usual"));
        scope.setMaxLength(MOST);
        scope.setValueChangeMode(ValueChangeMode.EAGER);
        months.setLabel(getTranslation("verify.months"));
        months.setItems(PERIODS);
        months.setItemLabelGenerator(it -> Plurals.of("verify.months.", it));
        months.setValue(USUAL);
        add(route, show);
        if (writes) {
            add(scope, months);
        }
    }

    private static void whenAsked(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    /** Shows what the address asks for. */
    void show(Optional<String> state) {
        show.setValue(state.flatMap(it -> List.of(VerificationState.values()).stream()
                        .filter(one -> one.name().equals(it))
                        .findFirst())
                .orElse(null));
    }

    /** Offers the routes of these steps. */
    void know(List<StepToVerify> steps) {
        Map<String, String> found = new LinkedHashMap<>();
        steps.stream()
                .sorted((one, other) -> one.routeTitle().compareTo(other.routeTitle()))
                .forEach(it -> found.put(it.route(), it.routeTitle()));
        if (!found.equals(routes)) {
            String chosen = route.getValue();
            routes.clear();
            routes.putAll(found);
            route.setItems(found.keySet());
            route.setValue(chosen == null || !found.containsKey(chosen) ? null : chosen);
        }
    }

    boolean wants(StepToVerify step) {
        boolean wanted = show.getValue() == null ? step.due() : step.state() == show.getValue();
        return wanted && (route.getValue() == null || step.route().equals(route.getValue()));
    }

    /** Whether it is said what the word is for; if not, the field asks for it. */
    boolean ready() {
        boolean said = !scope.getValue().isBlank();
        scope.setInvalid(!said);
        scope.setErrorMessage(said ? null : getTranslation("verify.scope.missing"));
        if (!said) {
            scope.focus();
        }
        return said;
    }

    String scope() {
        return scope.getValue().strip();
    }

    int months() {
        return Objects.requireNonNullElse(months.getValue(), USUAL);
    }
}
