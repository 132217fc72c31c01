package org.socialcluster.corrections;

/**
 * What became of a form.
 *
 * @param live how many fields residents see already
 * @param waiting how many wait for the centre
 */
public record Outcome(int live, int waiting) {}
