package org.socialcluster.mail;

import org.jspecify.annotations.Nullable;

/**
 * Which letters are wanted.
 *
 * @param state only these, or null for all
 * @param text part of the address or the subject; empty for all
 */
public record LetterFilter(@Nullable LetterState state, String text) {}
