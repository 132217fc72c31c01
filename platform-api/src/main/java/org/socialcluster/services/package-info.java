/** Social services of a centre: what is done for whom, which needs it answers, whether there is room. */
@NullMarked
package org.socialcluster.services;

import org.jspecify.annotations.NullMarked;
