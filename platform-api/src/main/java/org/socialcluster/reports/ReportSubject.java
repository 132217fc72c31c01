package org.socialcluster.reports;

import java.util.UUID;

/**
 * The published record that a report is about.
 *
 * @param path of its page, from the root of the site
 */
public record ReportSubject(ReportKind kind, UUID id, String name, String path) {}
