package org.socialcluster.plainlanguage;

/**
 * What could be said more plainly, at a phrase.
 *
 * @param start of the phrase in the text, in characters from 0
 * @param end behind its last character
 * @param phrase as it stands in the text
 * @param words what to do about it, for people
 */
public record Advice(int start, int end, Kind kind, String phrase, String words) {

    /** What makes the phrase hard to read. */
    public enum Kind {
        LONG_SENTENCE,
        OFFICIALESE,
        ABBREVIATION
    }
}
