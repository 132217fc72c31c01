/** Pages of coverage for everybody, and what a letter of coverage links to. */
@NullMarked
package org.socialcluster.coverage.site;

import org.jspecify.annotations.NullMarked;
