/** The regional editor's desk: the list of routes, the form of a draft, what stands in its way, and its way to people. */
@NullMarked
package org.socialcluster.routes.office.editing;

import org.jspecify.annotations.NullMarked;
