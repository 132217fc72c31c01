/** Filters of the office's lists that people keep for themselves. Knows no list: a filter is a part of its address. */
@NullMarked
package org.socialcluster.filters;

import org.jspecify.annotations.NullMarked;
