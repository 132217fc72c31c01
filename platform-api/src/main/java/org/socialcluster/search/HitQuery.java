package org.socialcluster.search;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * What the index is asked, as {@code tsquery} in text.
 *
 * @param wanted what a hit has to have
 * @param named what it has when its name says it all
 * @param best what it has when it answers the likeliest need
 * @param town whose hits come first
 * @param taking only what takes people now
 */
record HitQuery(
        String wanted, String named, String best, @Nullable CentreId town, boolean taking) {}
