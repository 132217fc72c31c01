package org.socialcluster.contacts;

import java.util.UUID;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;

/** A record in which a contact stands. */
public record ContactUse(ListingKind kind, UUID record, String name, ListingStatus status) {}
