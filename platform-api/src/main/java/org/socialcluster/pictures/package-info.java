/**
 * Pictures of what a centre lists: taken in with suspicion, made anew, described in words. Knows of the records they belong
 * to no more than kind and id.
 */
@NullMarked
package org.socialcluster.pictures;

import org.jspecify.annotations.NullMarked;
