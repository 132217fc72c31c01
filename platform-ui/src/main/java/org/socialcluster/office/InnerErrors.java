package org.socialcluster.office;

/** A field made of several ones, which shows what is wrong at the right one of them. */
public interface InnerErrors {
    /** Shows a refusal.
     *
     * @param path inside the field, e.g. {@code [0].opens}; empty for all of it */
    void refuse(String path, String message);

    /** Name of the one of them that a refusal belongs to; empty where the whole field's name says enough.
     *
     * @param path as in {@link #refuse} */
    default String part(String path) {
        return "";
    }

    /** Takes the marks away again. */
    void accept();
}
