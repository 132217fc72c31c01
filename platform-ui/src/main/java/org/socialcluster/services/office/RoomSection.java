package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceDraft.Capacity;
import org.socialcluster.services.ServiceDraft.ServedTown;

/** Whether there is room, for whom the way is open, and who from other towns may come. */
class RoomSection extends Section {
    private final Select<CapacityState> state = new Select<>();
    private final TextField waiting = new TextField();
    private final TextField note = new TextField();
    private final MultiSelectComboBox<String> accessibility;
    private final MultiSelectComboBox<String> languages;
    private final TownsField towns;

    RoomSection(RecordForm<ServiceDraft> form, Vocabulary vocabulary) {
        super(Shelf.words("service.part.room"));
        state.setLabel(getTranslation("service.capacity"));
        state.setItems(CapacityState.values());
        state.setItemLabelGenerator(RoomSection::words);
        waiting.setLabel(getTranslation("service.waiting"));
        waiting.setHelperText(getTranslation("service.waiting.why"));
        note.setLabel(getTranslation("service.capacity.note"));
        Codes ways = vocabulary.of("accessibility_groups").and(vocabulary.of("accessibility_features"));
        accessibility = ways.many(getTranslation("service.accessibility"));
        accessibility.setHelperText(getTranslation("service.accessibility.why"));
        Codes tongues = vocabulary.of("languages");
        languages = tongues.many(getTranslation("service.languages"));
        Codes others = vocabulary.otherTowns();
        towns = new TownsField(Shelf.words("service.towns"), others);
        towns.setHelperText(getTranslation("service.towns.why"));
        form.other(
                "capacity.state",
                state,
                CapacityState.class,
                it -> it.capacity().state(),
                state::getValue,
                state::setValue,
                RoomSection::words);
        form.letters(
                "capacity.waiting", waiting, it -> Numbers.text(it.capacity().waiting()));
        form.letters("capacity.note", note, it -> it.capacity().note());
        form.codes("accessibility", accessibility, ways, ServiceDraft::accessibility);
        form.codes("languages", languages, tongues, ServiceDraft::languages);
        form.list(
                "servesTowns",
                towns,
                ServedTown.class,
                ServiceDraft::servesTowns,
                all -> all.stream().map(it -> TownRow.words(it, others)).collect(Collectors.joining("; ")));
        beside(state, waiting);
        put(note, accessibility, languages, towns);
    }

    private static String words(CapacityState state) {
        return Shelf.words("capacity." + state.name().toLowerCase(Locale.ROOT));
    }

    Capacity capacity() {
        @Nullable
        String words = note.getValue().isBlank() ? null : note.getValue().strip();
        return new Capacity(state.getValue(), Numbers.of("capacity.waiting", waiting.getValue()), words);
    }

    List<String> accessibility() {
        return List.copyOf(accessibility.getValue());
    }

    List<String> languages() {
        return List.copyOf(languages.getValue());
    }

    List<ServedTown> towns() {
        return towns.getValue();
    }
}
