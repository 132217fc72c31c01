package org.socialcluster.batches;

import java.util.UUID;

/**
 * A record that a change of many has left alone.
 *
 * @param name empty where the record is gone
 * @param why a sentence
 */
public record Left(UUID id, String name, String why) {}
