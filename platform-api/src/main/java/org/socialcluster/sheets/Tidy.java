package org.socialcluster.sheets;

import java.util.List;

/** What is done to every row, whatever file it comes from. */
final class Tidy {
    private Tidy() {}

    /** Hands a row on unless it is empty; without empty cells at its end, without signs that no text has. */
    static void row(int number, List<String> cells, SheetSource.Rows rows) {
        cells.replaceAll(Tidy::cell);
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        if (end == 0) {
            return;
        }
        if (number > SheetSource.MOST_ROWS) {
            throw SheetSource.refused("sheet.too-long", SheetSource.MOST_ROWS);
        }
        if (end > SheetSource.MOST_COLUMNS) {
            throw SheetSource.refused("sheet.too-wide", SheetSource.MOST_COLUMNS);
        }
        rows.row(number, cells.subList(0, end));
    }

    private static String cell(String cell) {
        String text = cell.strip();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == 0 || Character.isSurrogate(sign)) {
                return Formula.unescaped(text.replace("\0", "").replaceAll("\\p{Cs}", "\uFFFD"));
            }
        }
        return Formula.unescaped(text);
    }
}
