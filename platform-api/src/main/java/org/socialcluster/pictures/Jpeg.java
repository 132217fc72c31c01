package org.socialcluster.pictures;

/**
 * A picture as it is sent.
 *
 * @param width pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Jpeg(byte[] bytes, int width, int height) {}
