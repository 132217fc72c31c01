package org.socialcluster.registrations;

/**
 * How many people come to an event or wait for a place; whoever has not confirmed by mail is not counted.
 *
 * @param people on any date whose list is still kept
 * @param ahead on dates that are not over
 */
public record Coming(int people, int ahead) {}
