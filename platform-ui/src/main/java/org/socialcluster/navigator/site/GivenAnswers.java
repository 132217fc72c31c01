package org.socialcluster.navigator.site;

import org.socialcluster.site.Link;

/** Addresses of the navigator's pages. */
public final class GivenAnswers {
    private GivenAnswers() {}

    /** The page after these answers.
     *
     * @param answers codes with points between; empty for the first page */
    public static String address(String navigator, String answers) {
        return Link.to(navigator).with("a", answers).toString();
    }
}
