package org.socialcluster.office;

/**
 * A step that a new centre takes before it works for people.
 *
 * @param order among the steps of all rooms
 * @param title what to do
 * @param advice how, in a sentence, or how far it is
 * @param address of the form, within the office
 */
public record Step(int order, String title, String advice, String address, boolean done) {}
