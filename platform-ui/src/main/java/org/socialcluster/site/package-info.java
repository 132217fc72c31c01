/**
 * The public frame: renders pages, gives them head, foot, texts and the reader's settings, answers errors in words and
 * guards every request of the house. Knows no capability; each brings its own pages in {@code <capability>.site}.
 */
@NullMarked
package org.socialcluster.site;

import org.jspecify.annotations.NullMarked;
