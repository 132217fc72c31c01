package org.socialcluster.routes.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step behind which something stands, in a version that is published or on its way.
 *
 * @param route slug
 * @param version number
 * @param status of the version: PUBLISHED, DRAFT, IN_REVIEW or APPROVED
 * @param role of a document: INPUT or RESULT; null for anything else
 */
public record StepUse(
        String route,
        String routeTitle,
        int version,
        String status,
        UUID step,
        int number,
        String title,
        @Nullable String role) {}
