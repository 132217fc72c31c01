package org.socialcluster.listings;

/**
 * The table of one kind of record. All of it is SQL, written by the room of the kind; nothing in it is ever typed by anybody.
 *
 * @param name with the columns that all listings have: version, status, closure, confirmation
 * @param word what a record without a name of its own is called in addresses
 * @param moving what else is set when a record gets another status, e.g. {@code sequence = sequence + 1,}
 */
public record ListingTable(String name, String word, String moving) {
    public ListingTable(String name, String word) {
        this(name, word, "");
    }
}
