package org.socialcluster.hsds;

import java.util.UUID;

/** An object of HSDS as JSON. */
public record HsdsObject(UUID id, String json) {}
