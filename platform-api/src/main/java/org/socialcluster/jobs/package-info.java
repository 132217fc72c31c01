/**
 * Work that runs by the clock: once in all nodes together, made up for after a standstill. Knows when, never what: a room
 * declares its {@link org.socialcluster.jobs.Job}s.
 */
@NullMarked
package org.socialcluster.jobs;

import org.jspecify.annotations.NullMarked;
