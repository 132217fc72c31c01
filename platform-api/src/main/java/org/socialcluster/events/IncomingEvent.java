package org.socialcluster.events;

import org.jspecify.annotations.Nullable;

/**
 * An event of somebody else's calendar, read.
 *
 * @param uid by which its calendar knows it
 * @param draft what it says, in our words; null where it cannot be taken
 * @param wrong why it cannot be taken; empty otherwise
 */
record IncomingEvent(String uid, String name, @Nullable EventDraft draft, String wrong) {}
