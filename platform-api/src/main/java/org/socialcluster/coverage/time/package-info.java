/**
 * Coverage in time: a snapshot a day, written once and never restated; two days or two towns compared, with the listings that
 * changed; series for trends. It judges nothing itself: a snapshot is what the rule said on its day.
 */
@NullMarked
package org.socialcluster.coverage.time;

import org.jspecify.annotations.NullMarked;
