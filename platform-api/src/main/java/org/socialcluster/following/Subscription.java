package org.socialcluster.following;

/** What the link of a letter is for.
 *
 * @param route its name in addresses
 * @param confirmed whether letters go there */
public record Subscription(String route, boolean confirmed) {}
