package org.socialcluster.sheets;

import java.util.List;

/** What a sheet of a workbook may be called: short, with few signs, and no two alike. */
final class SheetName {
    private static final int LONGEST = 31;
    private static final int LEAST = 15;

    private SheetName() {}

    /** Cut between two words.
     *
     * @param taken names of the other sheets */
    static String of(String title, List<String> taken) {
        String plain = title.replaceAll("[\\\\/*?:\\[\\]']", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String name = cut(plain, LONGEST);
        for (int next = 2; taken.stream().anyMatch(name::equalsIgnoreCase); next++) {
            String number = " " + next;
            name = cut(plain, LONGEST - number.length()) + number;
        }
        return name;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int space = name.lastIndexOf(' ', longest);
        String words = name.substring(0, space < LEAST ? longest : space);
        return words.replaceAll("[^\\p{L}\\p{N})»]+$", "");
    }
}
