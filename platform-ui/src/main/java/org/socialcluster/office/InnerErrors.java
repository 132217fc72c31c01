package org.socialcluster.office;

/** A field made of several ones, which shows what is wrong at the right one of them. */
public interface InnerErrors {
    /** Shows a refusal.
     *
     * @param path inside the field, e.g. {@code [0].opens}; empty for all of it */
    void refuse(String path, String message);

    /** Takes the marks away again. */
    void accept();
}
