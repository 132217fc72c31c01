package org.socialcluster.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Turns;

/**
 * The first sheet of an XLSX file that is not hidden. Of a formula the value is read that the spreadsheet program has
 * computed; nothing is computed here.
 */
final class XlsxSource implements SheetSource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern DAY_FORMAT = Pattern.compile(".*[dyдг].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TIME_FORMAT = Pattern.compile(".*[hч].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    /** After the last day that a spreadsheet program knows, in the year 9999. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);
    /** Signs of the longest number that a spreadsheet program has, written out. */
    private static final int LONGEST_NUMBER = 340;

    private static final Duration LONGEST_READING = Duration.ofSeconds(25);

    /** The texts that cells share are in memory at once. */
    private static final Turns TURNS = new Turns(1, Duration.ofSeconds(30), "sheet.busy");

    private final Path file;

    XlsxSource(Path file) {
        ZipCheck.check(file);
        this.file = file;
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLSX;
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public void read(Rows rows) {
        TURNS.begin();
        try (ReadableWorkbook book = open()) {
            read(book, rows);
        } catch (IOException | ExcelReaderException broken) {
            throw SheetSource.refused("sheet.broken");
        } finally {
            TURNS.end();
        }
    }

    private static void read(ReadableWorkbook book, Rows rows) throws IOException {
        Sheet sheet = book.getSheets()
                .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> SheetSource.refused("sheet.empty"));
        try (Stream<Row> all = sheet.openStream()) {
            Iterator<Row> each = all.iterator();
            long left = LONGEST_READING.toNanos();
            while (left > 0) {
                long begun = System.nanoTime();
                Row row = next(each);
                left -= System.nanoTime() - begun;
                if (row == null) {
                    return;
                }
                Tidy.row(row.getRowNum(), cells(row), rows);
            }
        }
        throw SheetSource.refused("sheet.bomb");
    }

    /** The library ends in many ways on what it does not expect; what is done with the rows has failures of its own. */
    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    /** A file may come without formats; the library asks for them in vain then. */
    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException noFormats) {
            return openWithoutFormats();
        }
    }

    private ReadableWorkbook openWithoutFormats() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (RuntimeException broken) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > MOST_COLUMNS && row.stream().skip(MOST_COLUMNS).anyMatch(it -> !text(it).isBlank())) {
            throw SheetSource.refused("sheet.too-wide", MOST_COLUMNS);
        }
        List<String> cells = new ArrayList<>();
        row.stream().limit(MOST_COLUMNS).forEach(cell -> cells.add(text(cell)));
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "1" : "0";
            default -> raw;
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString() == null
                ? ""
                : NOT_FORMAT.matcher(cell.getDataFormatString()).replaceAll("");
        boolean day = DAY_FORMAT.matcher(format).matches();
        boolean time = TIME_FORMAT.matcher(format).matches();
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw SheetSource.refused("sheet.number", cell.getAddress().toString());
        }
        boolean inTime = number.signum() >= 0 && number.compareTo(DAYS) < 0;
        if (!inTime || (!day && !time)) {
            return number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = cell.asDate();
        if (!day) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(moment) : MOMENT.format(moment);
    }
}
