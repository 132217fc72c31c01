package org.socialcluster.plainlanguage;

/** A part of a text: from {@code start} up to {@code end}, without it. */
record Span(int start, int end) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
