package org.socialcluster.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as a person must recognise her own sessions and guesses must be slowed down.
 *
 * @param address network address of the reader
 * @param device the browser's own words about itself, cut to 200 characters
 */
public record Visit(String address, @Nullable String device) {
    private static final int LONGEST_DEVICE = 200;

    public Visit {
        if (device != null && device.length() > LONGEST_DEVICE) {
            device = device.substring(0, LONGEST_DEVICE);
        }
    }
}
