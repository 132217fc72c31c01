package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.socialcluster.office.Section;
import org.socialcluster.routes.editing.RouteContent;

/** What the route is about and for whom. */
final class HeadPart extends Section {
    private static final int TITLE = 200;
    private static final int SHORT = 100;
    private static final int TEXT = 2000;
    private static final int NOTE = 500;
    private static final List<String> CLASSIFIERS = List.of(
            "life_situations", "recipient_categories", "topics", "sectors", "need_circumstances", "service_types");

    final TextField title;
    final TextField shortTitle;
    final TextArea summary;
    final TextArea cost;
    final TextArea totalTime;
    final ComboBox<String> level;
    final TextArea changeNote;
    private final MultiSelectComboBox<String> related;
    private final Map<String, MultiSelectComboBox<String>> terms = new LinkedHashMap<>();

    HeadPart(RouteContent content, Lists lists, Named named) {
        super(Say.of("editing.head"));
        changeNote = named.field("changeNote", Say.lines("editing.change-note", NOTE, content.changeNote()));
        title = named.field("title", Say.line("editing.title", TITLE, content.title()));
        shortTitle = named.field("shortTitle", Say.line("editing.short-title", SHORT, content.shortTitle()));
        summary = named.field("summary", Say.lines("editing.summary", TEXT, content.summary()));
        cost = named.field("cost", Say.lines("editing.cost", TEXT, content.cost()));
        totalTime = named.field("totalTime", Say.lines("editing.total-time", TEXT, content.totalTime()));
        level = named.field(
                "level",
                Say.codes("editing.level", "FEDERAL", "REGIONAL", "MIXED").one(Say.of("editing.level")));
        related = named.field("related", lists.routes().many(Say.of("editing.related")));
        changeNote.setHelperText(Say.of("editing.change-note.help"));
        level.setValue(content.level());
        related.setValue(new LinkedHashSet<>(content.related()));
        put(
                changeNote,
                named.advice(changeNote),
                title,
                shortTitle,
                summary,
                named.advice(summary),
                cost,
                named.advice(cost),
                totalTime,
                named.advice(totalTime),
                level);
        for (String taxonomy : CLASSIFIERS) {
            MultiSelectComboBox<String> field = named.field(
                    "terms." + taxonomy, lists.vocabulary().of(taxonomy).many(Say.of("editing.terms." + taxonomy)));
            field.setValue(new LinkedHashSet<>(content.of(taxonomy)));
            terms.put(taxonomy, field);
            put(field);
        }
        put(related);
    }

    Map<String, List<String>> terms() {
        Map<String, List<String>> chosen = new TreeMap<>();
        terms.forEach((taxonomy, field) -> {
            if (!field.getValue().isEmpty()) {
                chosen.put(taxonomy, List.copyOf(field.getValue()));
            }
        });
        return chosen;
    }

    List<String> related() {
        return List.copyOf(related.getValue());
    }

    String level() {
        return Objects.requireNonNullElse(level.getValue(), "MIXED");
    }
}
