package org.socialcluster.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as a Russian spreadsheet program opens it by a double click: UTF-8 with its mark, semicolons. */
final class CsvSheetWriter implements SheetWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final CsvWriter csv;

    CsvSheetWriter(OutputStream file, List<String> header) throws IOException {
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().fieldSeparator(';').build(text);
        row(header);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheetWriter::text).toList());
    }

    @Override
    public boolean table(String name, List<String> header) {
        return false;
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (cell instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return cell instanceof Number number ? number.toString() : Formula.escaped(cell.toString());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
