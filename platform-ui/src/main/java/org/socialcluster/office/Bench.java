package org.socialcluster.office;

import java.time.Clock;

/**
 * What the page of a record works with.
 *
 * @param <D> what people write of the record
 */
record Bench<D>(Kind kind, Desk<D> desk, OfficeSession session, Words words, Clock clock) {}
