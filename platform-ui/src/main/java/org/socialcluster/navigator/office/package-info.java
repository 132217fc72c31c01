/** The navigator's desk in the office: its graph, its test walks, and the draft in which editors of the region write it. */
@NullMarked
package org.socialcluster.navigator.office;

import org.jspecify.annotations.NullMarked;
