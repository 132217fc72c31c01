package org.socialcluster.office;

/**
 * Something that needs attention.
 *
 * @param count how many records
 * @param title what it is about, in a few words
 * @param advice what is wrong with it for residents, or what to do
 * @param address of the list that shows just these, within the office
 */
public record Todo(int count, String title, String advice, String address) {}
