package org.socialcluster.corrections;

import org.socialcluster.providers.ProviderId;

/**
 * A provider who gets a letter on the next working morning, or earlier if the centre says so.
 *
 * @param records how many of its records wait to be confirmed
 */
public record NextLetter(ProviderId provider, String name, String email, int records) {}
