package org.socialcluster.providers.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.socialcluster.office.Notice;
import org.socialcluster.providers.PlaceView;

/** Asks which two places are one. */
final class TwoPlaces extends Dialog {
    private final ComboBox<PlaceView> a = new ComboBox<>(getTranslation("place.merge.first"));
    private final ComboBox<PlaceView> b = new ComboBox<>(getTranslation("place.merge.second"));

    TwoPlaces(List<PlaceView> choice) {
        setHeaderTitle(getTranslation("place.merge.title"));
        setWidth("32rem");
        setMaxWidth("100%");
        a.setItems(choice);
        b.setItems(choice);
        a.setItemLabelGenerator(TwoPlaces::label);
        b.setItemLabelGenerator(TwoPlaces::label);
        a.setWidthFull();
        b.setWidthFull();
        Div fields = new Div(a, b);
        fields.addClassName("fields");
        add(fields);
        Button next = new Button(getTranslation("place.merge.next"), click -> next());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), next);
    }

    private void next() {
        PlaceView first = a.getValue();
        PlaceView second = b.getValue();
        if (first == null || second == null || first.id().equals(second.id())) {
            Notice.refusal(getTranslation("place.merge.two.only"));
            return;
        }
        close();
        UI.getCurrent()
                .navigate(
                        "places/merge",
                        QueryParameters.simple(Map.of(
                                "a", first.id().toString(), "b", second.id().toString())));
    }

    private static String label(PlaceView place) {
        return place.street() == null ? place.name() : place.name() + ", " + place.street();
    }
}
