package org.socialcluster.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text with a sign between the cells: which sign and which encoding, is told by the text. */
final class CsvSource implements SheetSource {
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');
    private static final int LETTERS_LOOKED_AT = 64 << 10;
    private static final int ROWS_LOOKED_AT = 20;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int LONGEST_ROW = 4 << 20;
    private static final String SAYS = "sep=";

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final boolean saysSeparator;

    private CsvSource(Path file, Charset charset, char separator, boolean saysSeparator) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.saysSeparator = saysSeparator;
    }

    static CsvSource of(Path file) throws IOException {
        Charset charset = Encoding.of(file);
        String beginning = beginning(file, charset);
        if (beginning.regionMatches(true, 0, SAYS, 0, SAYS.length()) && beginning.length() > SAYS.length()) {
            return new CsvSource(file, charset, beginning.charAt(SAYS.length()), true);
        }
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingDouble(it -> evenness(beginning, it)))
                .orElseThrow();
        return new CsvSource(file, charset, separator, false);
    }

    private static String beginning(Path file, Charset charset) throws IOException {
        char[] letters = new char[LETTERS_LOOKED_AT];
        try (Reader text = text(file, charset)) {
            int read = 0;
            int more = 0;
            while (read < letters.length && more >= 0) {
                more = text.read(letters, read, letters.length - read);
                read += Math.max(0, more);
            }
            return new String(letters, 0, read);
        }
    }

    /** How many cells a row has if that is the sign, and how alike the rows are. */
    private static double evenness(String beginning, char separator) {
        try (CsvReader<CsvRecord> csv = csv(separator, new StringReader(beginning));
                Stream<CsvRecord> records = csv.stream()) {
            List<Integer> counts =
                    records.limit(ROWS_LOOKED_AT).map(CsvRecord::getFieldCount).collect(Collectors.toList());
            int first = counts.isEmpty() ? 1 : counts.get(0);
            long alike = counts.stream().filter(it -> it == first).count();
            return first < 2 ? 0 : first * (alike / (double) counts.size());
        } catch (CsvParseException | IOException cut) {
            return 0;
        }
    }

    private static CsvReader<CsvRecord> csv(char separator, Reader text) {
        CsvRecordHandler bounds = CsvRecordHandler.builder()
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_CELL)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .build(bounds, text);
    }

    private static Reader text(Path file, Charset charset) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, charset);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.CSV;
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public void read(Rows rows) {
        try (BufferedReader text = new BufferedReader(text(file, charset))) {
            if (saysSeparator) {
                text.readLine();
            }
            try (CsvReader<CsvRecord> csv = csv(separator, text)) {
                int number = saysSeparator ? 1 : 0;
                for (CsvRecord row : csv) {
                    number++;
                    Tidy.row(number, new ArrayList<>(row.getFields()), rows);
                }
            }
        } catch (CsvParseException broken) {
            throw SheetSource.refused("sheet.quotes");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
