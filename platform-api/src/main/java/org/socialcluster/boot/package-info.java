/** What the application needs once: data source, start check, REST root, problems, clock, JSON. Imported by nobody. */
@NullMarked
package org.socialcluster.boot;

import org.jspecify.annotations.NullMarked;
