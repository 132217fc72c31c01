package org.socialcluster.office.records;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as the browser has kept it.
 *
 * @param kept the value that the server knew last, as JSON; null where it never changed
 * @param live the letters in its text fields, from top to bottom
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FieldState(@Nullable String kept, @Nullable List<String> live) {}
