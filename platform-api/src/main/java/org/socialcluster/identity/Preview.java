package org.socialcluster.identity;

import java.util.UUID;
import org.socialcluster.shared.CentreId;

/** What a token of the office lets its holder look at: one record of one centre, published or not. */
public record Preview(CentreId centre, UUID record) {}
