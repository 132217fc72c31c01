/** What residents carry home: the booklet of a town. */
@NullMarked
package org.socialcluster.exchange.site;

import org.jspecify.annotations.NullMarked;
