package org.socialcluster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.SheetFormat;

/** Tables to start from are understood by the import that gives them out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTemplatesTest {
    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource
    void each_column_of_a_template_is_known_and_its_example_is_never_taken(ImportKind kind) {
        for (SheetFormat format : SheetFormat.values()) {
            ImportView batch = town.send(town.manager, kind, Town.file(template(town.manager, kind, format)));

            assertThat(batch.fields()).isEqualTo(kind.fields());
            assertThat(batch.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
            assertThat(town.wrong(batch).get(0).errors())
                    .containsEntry(kind.title(), Problem.text("import.example"))
                    .hasSizeLessThanOrEqualTo(kind == ImportKind.SERVICE || kind == ImportKind.PROVIDER ? 2 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_second_sheet_says_what_may_be_written(ImportKind kind) throws IOException {
        byte[] file = template(town.manager, kind, SheetFormat.XLSX);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> allowed = book.getSheet(1).orElseThrow().read();

            assertThat(allowed).hasSizeGreaterThan(kind.fields().size());
            assertThat(allowed.stream().filter(it -> it.getCellText(2).equals("да")))
                    .hasSize(kind.required().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_write_gets_none(ImportKind kind) {
        Actor reader = new Actor(
                town.manager.account(), town.manager.audience(), town.manager.centre(), Set.of(Role.MINISTRY_REVIEWER));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> template(reader, kind, SheetFormat.CSV));
    }

    private static byte[] template(Actor actor, ImportKind kind, SheetFormat format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        return town.imports(actor, it -> {
            try {
                it.template(actor, kind, format, file);
                return file.toByteArray();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
