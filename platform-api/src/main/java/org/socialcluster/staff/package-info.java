/**
 * People of a centre: whom to come to, when, with what, and who stands in while somebody is away. Names and pictures only
 * with recorded consent; why somebody is away is asked of nobody.
 */
@NullMarked
package org.socialcluster.staff;

import org.jspecify.annotations.NullMarked;
