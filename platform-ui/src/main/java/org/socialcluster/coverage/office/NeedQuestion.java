package org.socialcluster.coverage.office;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageFilter;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.lists.FilterRow;

/** The part of a filter that says which needs are asked about. */
final class NeedQuestion {
    private final ComboBox<String> group;
    private final ComboBox<String> sector;
    private final ComboBox<String> serviceType;
    private final ComboBox<String> audience;

    NeedQuestion(FilterRow filter, Vocabulary vocabulary) {
        group = field(filter, "group", vocabulary.needGroups());
        sector = field(filter, "sector", vocabulary.of("sectors"));
        serviceType = field(filter, "type", vocabulary.of("service_types"));
        audience = field(filter, "audience", vocabulary.of("recipient_categories"));
    }

    private static ComboBox<String> field(FilterRow filter, String parameter, Codes codes) {
        ComboBox<String> field = codes.one(CoverageSaid.text("coverage.filter." + parameter));
        field.setWidth("13rem");
        field.setClearButtonVisible(true);
        return filter.by(parameter, field, it -> it, it -> codes.knows(it) ? it : null);
    }

    CoverageFilter asked() {
        return new CoverageFilter(group.getValue(), sector.getValue(), serviceType.getValue(), audience.getValue());
    }

    /** What is asked about, in words; empty for everything. */
    String words() {
        return fields().filter(it -> it.getValue() != null)
                .map(it -> it.getLabel() + ": " + name(it))
                .collect(Collectors.joining("; "));
    }

    private Stream<ComboBox<String>> fields() {
        return List.of(group, sector, serviceType, audience).stream();
    }

    private static @Nullable String name(ComboBox<String> field) {
        return field.getItemLabelGenerator().apply(field.getValue());
    }
}
