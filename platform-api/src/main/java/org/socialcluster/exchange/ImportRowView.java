package org.socialcluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One row of an import.
 *
 * @param number of the row in the file
 * @param cells as they were sent
 * @param errors what is wrong, by field
 * @param known whether it is about a record that was there before
 */
public record ImportRowView(int number, List<String> cells, Map<String, String> errors, boolean known, UUID record) {}
