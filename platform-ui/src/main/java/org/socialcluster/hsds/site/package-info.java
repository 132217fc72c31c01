/** What has changed in a town, for programs that tell people of news. */
@NullMarked
package org.socialcluster.hsds.site;

import org.jspecify.annotations.NullMarked;
