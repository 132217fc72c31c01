package org.socialcluster.routes.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.StoredJson;

/**
 * A kind of records of the catalogue, with the columns in which it is kept.
 *
 * @param <D> what people write of a record of the kind
 */
public final class CatalogueKind<D extends CatalogueDraft> {
    public static final CatalogueKind<DocumentDraft> DOCUMENT = new CatalogueKind<>(
            DocumentDraft.class,
            "document",
            "kind, name, issued_by, form, validity",
            List.of("c.name", "c.issued_by"),
            it -> Arrays.asList(it.kind(), it.name().strip(), it.issuedBy(), it.form(), it.validity()));

    public static final CatalogueKind<LegalActDraft> ACT = new CatalogueKind<>(
            LegalActDraft.class,
            "legal_act",
            "name, number, adopted_on, level, edition, url, source",
            List.of("c.name", "c.number", "c.source"),
            it -> Arrays.asList(
                    it.name().strip(),
                    it.number(),
                    day(it.adoptedOn()),
                    it.level(),
                    it.edition(),
                    it.url(),
                    it.source()));

    private final Class<D> type;
    private final String table;
    private final String columns;
    private final List<String> searched;
    private final Function<D, List<@Nullable String>> values;

    private CatalogueKind(
            Class<D> type,
            String table,
            String columns,
            List<String> searched,
            Function<D, List<@Nullable String>> values) {
        this.type = type;
        this.table = table;
        this.columns = columns;
        this.searched = searched;
        this.values = values;
    }

    /** What people write of it. */
    public Class<D> type() {
        return type;
    }

    D draft(String json) {
        return StoredJson.read(json, type);
    }

    String table() {
        return table;
    }

    /** What people write of it, in the order of {@link #values}. */
    List<String> columns() {
        return List.of(columns.split(", ", -1));
    }

    /** Columns in which a search looks. */
    String[] searched() {
        return searched.toArray(String[]::new);
    }

    List<@Nullable String> values(D draft) {
        return values.apply(draft);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
