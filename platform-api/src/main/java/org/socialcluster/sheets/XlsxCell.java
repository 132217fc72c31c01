package org.socialcluster.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** How what stands in a cell is written and looks. */
final class XlsxCell {
    private static final String OPAQUE = "FF";
    private static final int LONGEST = 32_767;
    private static final int THOUSANDS = 10_000;

    private XlsxCell() {}

    /** Whether it takes several lines. */
    static boolean wraps(@Nullable Object cell) {
        return cell instanceof Marked || (cell instanceof String text && text.length() > XlsxWidths.WIDEST);
    }

    /** Writes it.
     *
     * @param tall whether another cell of its row takes several lines
     * @param bold whether it is a sum */
    static void put(Worksheet sheet, int row, int column, Object cell, boolean tall, boolean bold) {
        String format = null;
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            format = "dd.mm.yyyy";
        } else if (cell instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            format = "dd.mm.yyyy hh:mm";
        } else if (cell instanceof Share share) {
            sheet.value(row, column, share.of());
            format = "0.0%";
        } else if (cell instanceof AtLeast least) {
            sheet.value(row, column, least.number());
            format = "\"" + least.words().replace("\"", "") + " \"#,##0";
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
            format = format(number);
        } else {
            String text = cell.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST, text.length())));
        }
        if (format != null || tall || bold) {
            style(sheet.style(row, column), cell, format, tall, bold);
        }
    }

    private static void style(StyleSetter style, Object cell, @Nullable String format, boolean tall, boolean bold) {
        if (format != null) {
            style.format(format);
        }
        if (tall) {
            style.verticalAlignment("top");
        }
        if (wraps(cell)) {
            style.wrapText(true);
        }
        if (bold) {
            style.bold();
        }
        if (cell instanceof Marked marked) {
            style.fillColor(OPAQUE + marked.mark().fill())
                    .fontColor(OPAQUE + marked.mark().ink());
        }
        style.set();
    }

    /** Years and small numbers stay as they are. */
    private static @Nullable String format(Number number) {
        if (number instanceof BigDecimal decimal && decimal.scale() > 0) {
            return "#,##0." + "0".repeat(decimal.scale());
        }
        return Math.abs(number.doubleValue()) >= THOUSANDS ? "#,##0" : null;
    }
}
