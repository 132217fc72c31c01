package org.socialcluster.routes.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationState;

/** What an expert looks at in one sitting, what for, and for how long the word holds: said once, not at every step. */
final class Sitting extends Div {
    private static final List<Integer> PERIODS = List.of(3, 6, 12, 24);
    private static final int USUAL = 12;
    private static final int MOST = 300;

    private final FilterRow filter;
    private final ComboBox<String> route;
    private final Select<VerificationState> show = new Select<>();
    private final TextField scope;
    private final Select<Integer> months = new Select<>();
    private final NativeDetails word = new NativeDetails();
    private final Map<String, String> routes = new LinkedHashMap<>();

    /** @param writes whether the person gives words
     * @param changed what to do when other steps are wanted */
    Sitting(boolean writes, Runnable changed) {
        filter = new FilterRow("verification", changed);
        route = new ComboBox<>(getTranslation("verify.route"));
        route.setItemLabelGenerator(it -> routes.getOrDefault(it, it));
        route.setPlaceholder(getTranslation("verify.route.all"));
        route.setClearButtonVisible(true);
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
        scope = new TextField(getTranslation("verify.scope"));
        scope.setValue(getTranslation("verify.scope.usual"));
        scope.setMaxLength(MOST);
        scope.setValueChangeMode(ValueChangeMode.EAGER);
        months.setLabel(getTranslation("verify.months"));
        months.setItems(PERIODS);
        months.setItemLabelGenerator(it -> Plurals.of("verify.months.", it));
        months.setValue(USUAL);
        filter.by("route", route, it -> it, it -> routes.containsKey(it) ? it : null);
        filter.by("show", show, VerificationState::name, Sitting::state);
        add(filter);
        if (writes) {
            add(word());
        }
    }

    /** What the word says, in one line until somebody wants it to say something else. */
    private NativeDetails word() {
        scope.addValueChangeListener(change -> explain());
        months.addValueChangeListener(change -> explain());
        Div both = new Div(scope, months);
        both.addClassName("row");
        word.setContent(both);
        word.addClassName("unfolds");
        explain();
        return word;
    }

    private void explain() {
        word.setSummaryText(getTranslation("verify.word", scope(), Plurals.of("verify.months.", months())));
    }

    private static @Nullable VerificationState state(String name) {
        return Stream.of(VerificationState.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Shows what the address asks for. */
    void read(Location address) {
        filter.read(address);
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
            word.setOpen(true);
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
