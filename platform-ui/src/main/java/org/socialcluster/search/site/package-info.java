/** The pages of the search, for a town and for the region. Notes what was looked for in vain, and nothing about who looked. */
@NullMarked
package org.socialcluster.search.site;

import org.jspecify.annotations.NullMarked;
