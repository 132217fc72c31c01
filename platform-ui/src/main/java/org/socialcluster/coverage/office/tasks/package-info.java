/** Screens of what is done about gaps: the list of tasks, and the box that stands on the page of a cell. */
@NullMarked
package org.socialcluster.coverage.office.tasks;

import org.jspecify.annotations.NullMarked;
