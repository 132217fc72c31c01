/** The screen on which the centres stand beside each other. */
@NullMarked
package org.socialcluster.coverage.office.network;

import org.jspecify.annotations.NullMarked;
