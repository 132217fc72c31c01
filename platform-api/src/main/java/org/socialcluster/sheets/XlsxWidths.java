package org.socialcluster.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** How wide the columns of a sheet have to be for what was seen in them, in letters. */
final class XlsxWidths {
    /** Longer text takes several lines. */
    static final int WIDEST = 44;

    /** Where a column stands alone: the notes. */
    private static final int ALONE = 110;

    private static final int LEAST = 8;
    private static final int MARK = 12;
    private static final int DAY = 11;
    private static final int MOMENT = 17;
    private static final int FILTER_BUTTON = 3;

    private final int[] letters;
    private boolean set;

    /** Names of columns break between words. */
    XlsxWidths(List<String> header) {
        letters = header.stream()
                .mapToInt(name -> Arrays.stream(name.split(" ", -1))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)
                        + FILTER_BUTTON)
                .toArray();
    }

    int columns() {
        return letters.length;
    }

    void see(int column, Object cell) {
        if (!set && column < letters.length) {
            letters[column] = Math.max(letters[column], letters(cell));
        }
    }

    private static int letters(Object cell) {
        if (cell instanceof Marked) {
            return MARK;
        }
        return cell instanceof LocalDate
                ? DAY
                : cell instanceof LocalDateTime ? MOMENT : cell.toString().length() + 1;
    }

    /** Columns stand at the beginning of a sheet: what comes after the first rows have gone out is too late. */
    void set(Worksheet sheet) {
        if (!set) {
            int widest = letters.length == 1 ? ALONE : WIDEST;
            for (int column = 0; column < letters.length; column++) {
                sheet.width(column, Math.min(widest, Math.max(LEAST, letters[column])) + 1.0);
            }
            set = true;
        }
    }
}
