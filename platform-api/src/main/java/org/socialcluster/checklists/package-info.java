/**
 * What people have done and which papers they have along a route of their town: lists behind a secret link, without an
 * account and without a name; the clocks of steps and the days on which their deadlines end.
 */
@NullMarked
package org.socialcluster.checklists;

import org.jspecify.annotations.NullMarked;
