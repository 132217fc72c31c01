package org.socialcluster.links;

import java.util.UUID;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;

/** A web address that a published record names. */
public record LinkUse(CentreId centre, ListingKind kind, UUID record, String url) {}
