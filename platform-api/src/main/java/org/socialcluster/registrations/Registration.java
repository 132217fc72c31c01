package org.socialcluster.registrations;

import java.time.Instant;
import java.time.LocalDateTime;
import org.socialcluster.events.EventId;

/**
 * A registration as its own link shows it: no name, no contact.
 *
 * @param date the date's key
 * @param startsAt when it begins, as the person was told last
 */
public record Registration(
        RegistrationId id, EventId event, LocalDateTime date, RegistrationState state, Instant startsAt) {}
