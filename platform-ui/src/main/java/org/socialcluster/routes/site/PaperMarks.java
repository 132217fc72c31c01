package org.socialcluster.routes.site;

import java.util.Set;

/**
 * Which papers somebody has, by their codes, where they can be ticked.
 *
 * @param now ticked
 * @param shown ticked when the person was shown the page: a form that came back with a mistake has both
 */
public record PaperMarks(Set<String> now, Set<String> shown) {}
