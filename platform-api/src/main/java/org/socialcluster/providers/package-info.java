/** Organisations of a centre and the places where they help. */
@NullMarked
package org.socialcluster.providers;

import org.jspecify.annotations.NullMarked;
