package org.socialcluster.exchange.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.socialcluster.exchange.ImportKind;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceForm;

/** Which column of the file means what, and what holds where the file says nothing. */
final class ColumnsPanel extends Div {
    private final List<Select<String>> columns = new ArrayList<>();
    private final Map<String, Select<String>> usual = new HashMap<>();

    /** @param read gets the chosen fields and what holds otherwise */
    ColumnsPanel(ImportView batch, BiConsumer<List<String>, Map<String, String>> read) {
        Div row = new Div();
        row.addClassNames("row", "filter");
        List<String> fields = new ArrayList<>(List.of(""));
        fields.addAll(batch.kind().fields());
        for (int column = 0; column < batch.header().size(); column++) {
            Select<String> choice = new Select<>();
            choice.setLabel(ImportWords.text("import.column-is", batch.header().get(column)));
            choice.setItemLabelGenerator(it -> ImportWords.field(batch.kind(), it));
            choice.setItems(fields);
            choice.setValue(batch.fields().get(column));
            columns.add(choice);
            row.add(choice);
        }
        add(new H2(getTranslation("import.columns")), new Paragraph(getTranslation("import.columns.why")), row);
        if (batch.kind() == ImportKind.SERVICE) {
            Div otherwise = new Div();
            otherwise.addClassNames("row", "filter");
            otherwise.add(
                    choice(batch, "form", ServiceForm.values(), ServiceForm.VISIT, "service.form."),
                    choice(batch, "cost", CostKind.values(), CostKind.FREE, "service.cost."));
            add(otherwise);
        }
        add(new Button(getTranslation("import.read"), click -> read.accept(fields(), usual())));
    }

    private <E extends Enum<E>> Select<String> choice(ImportView batch, String field, E[] all, E first, String words) {
        Select<String> choice = new Select<>();
        choice.setLabel(ImportWords.text("import.usual." + field));
        choice.setItemLabelGenerator(it -> ImportWords.text(words + it.toLowerCase(Locale.ROOT)));
        choice.setItems(Arrays.stream(all).map(Enum::name).toList());
        choice.setValue(batch.usual().getOrDefault(field, first.name()));
        usual.put(field, choice);
        return choice;
    }

    private List<String> fields() {
        return columns.stream()
                .map(it -> Objects.requireNonNullElse(it.getValue(), ""))
                .toList();
    }

    private Map<String, String> usual() {
        Map<String, String> chosen = new HashMap<>();
        usual.forEach((field, choice) -> chosen.put(field, choice.getValue()));
        return chosen;
    }
}
