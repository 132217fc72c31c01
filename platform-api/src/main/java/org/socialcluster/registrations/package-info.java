/**
 * Who comes to an event: people put down their names without an account, wait for a place, are told what becomes of it, and
 * are forgotten after the event. Names are for the centre's office alone.
 */
@NullMarked
package org.socialcluster.registrations;

import org.jspecify.annotations.NullMarked;
