/** {@code /{town}/events/{slug}/registration}: a place at an event, without an account; and giving it back. */
@NullMarked
package org.socialcluster.registrations.site;

import org.jspecify.annotations.NullMarked;
