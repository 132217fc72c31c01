/** How the centres stand: open or planned, at work or not, true and whole in what they list. Numbers alone, no person. */
@NullMarked
package org.socialcluster.coverage.network;

import org.jspecify.annotations.NullMarked;
