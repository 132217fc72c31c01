package org.socialcluster.pictures;

import java.util.UUID;

/**
 * A picture, without its bytes.
 *
 * @param record what it shows
 * @param alt what is to be seen on it, in words
 * @param width of the large one, pixels
 * @param smallWidth of the small one, pixels
 * @param version counts changes of the words and of the order
 */
public record PictureView(
        PictureId id, UUID record, String alt, int width, int height, int smallWidth, int smallHeight, long version) {}
