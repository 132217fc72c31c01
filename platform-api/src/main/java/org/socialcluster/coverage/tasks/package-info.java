/** What is done about a gap: handed to the centre of its town, or accepted for a time. Knows nothing of how a gap is found. */
@NullMarked
package org.socialcluster.coverage.tasks;

import org.jspecify.annotations.NullMarked;
