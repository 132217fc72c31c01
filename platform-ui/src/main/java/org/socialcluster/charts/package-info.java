/**
 * Pictures of numbers: what a chart shows, and the map of the region as SVG. Each is readable in black and white and
 * says the same in a table beside it. Knows no screen and no listing; whoever asks gives the words.
 */
@NullMarked
package org.socialcluster.charts;

import org.jspecify.annotations.NullMarked;
