package org.socialcluster.office.lists;

import java.util.function.Consumer;

/**
 * Something that can be done with the selected records.
 *
 * @param label what the person chooses
 * @param begin does it, or asks first
 */
public record BulkAction(String label, Consumer<BulkRun> begin) {}
