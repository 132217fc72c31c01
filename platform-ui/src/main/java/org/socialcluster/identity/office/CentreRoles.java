package org.socialcluster.identity.office;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.socialcluster.office.Form;
import org.socialcluster.office.Words;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** Two fields that belong together: a centre, and the roles that can be held in a centre of its kind. */
class CentreRoles extends Div {
    private final Select<Choice> centre = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();

    /**
     * A centre that can be chosen.
     *
     * @param held roles that are ticked at first
     */
    record Choice(CentreId id, String name, boolean regional, Set<Role> held) {}

    CentreRoles(Form form, List<Choice> choices, Words words) {
        addClassName("stacked");
        centre.setLabel(getTranslation("roles.centre"));
        centre.setItems(choices);
        centre.setItemLabelGenerator(Choice::name);
        centre.addValueChangeListener(change -> offer(change.getValue()));
        centre.setVisible(choices.size() > 1);
        roles.setLabel(getTranslation("roles.roles"));
        roles.setItemLabelGenerator(role -> words.heading(words.role(role)));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        form.field("centre", centre);
        form.field("roles", roles);
        add(centre, roles);
        centre.setValue(choices.get(0));
    }

    CentreId centre() {
        return chosen().id();
    }

    /** Name of the chosen centre. */
    String town() {
        return chosen().name();
    }

    Set<Role> roles() {
        return Set.copyOf(roles.getValue());
    }

    /** Whether nothing is left ticked of what the person holds there. */
    boolean leaves() {
        return roles.getValue().isEmpty() && !chosen().held().isEmpty();
    }

    private Choice chosen() {
        return Objects.requireNonNull(centre.getValue(), "a centre is always chosen");
    }

    private void offer(Choice choice) {
        roles.setItems(Role.ofKind(choice.regional()));
        roles.setValue(choice.held());
    }
}
