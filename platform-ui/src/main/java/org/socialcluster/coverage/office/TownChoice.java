package org.socialcluster.coverage.office;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.Map;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.office.Codes;
import org.socialcluster.office.lists.FilterRow;

/** A field of a filter for one of the towns that are counted. */
final class TownChoice {
    private TownChoice() {}

    static ComboBox<String> in(FilterRow filter, String parameter, String label, CoverageMatrix matrix) {
        Map<String, String> names = new LinkedHashMap<>();
        matrix.towns().forEach(it -> names.put(it.slug(), it.name()));
        ComboBox<String> field = new Codes(names).one(label);
        field.setClearButtonVisible(true);
        field.setWidth("13rem");
        return filter.by(parameter, field, it -> it, it -> names.containsKey(it) ? it : null);
    }
}
