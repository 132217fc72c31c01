package org.socialcluster.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.socialcluster.shared.Slice;

/**
 * Which part of a long list is shown.
 *
 * @param page from 1
 * @param total things on all pages
 */
public record Paging(int page, int total) {
    static final int SIZE = 20;

    /** What the address says; anything but a number from 1 reads as the first page. */
    public static int parse(String asked) {
        return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** The rows of a page of a list in its own order. */
    public static Slice slice(int page) {
        return new Slice((page - 1) * SIZE, SIZE, "");
    }

    /** The same, what has not been confirmed for long after the rest. */
    public static Slice freshFirst(int page) {
        return new Slice((page - 1) * SIZE, SIZE, "late");
    }

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean isBeyond() {
        return page > pages();
    }

    /** Numbers to show: the first, the last and those around this page; 0 stands for a gap. */
    public List<Integer> numbers() {
        TreeSet<Integer> near = new TreeSet<>(List.of(1, pages()));
        for (int number = Math.max(1, page - 1); number <= Math.min(pages(), page + 1); number++) {
            near.add(number);
        }
        List<Integer> numbers = new ArrayList<>();
        int last = 0;
        for (int number : near) {
            if (number == last + 2) {
                numbers.add(last + 1);
            } else if (number > last + 2) {
                numbers.add(0);
            }
            numbers.add(number);
            last = number;
        }
        return numbers;
    }
}
