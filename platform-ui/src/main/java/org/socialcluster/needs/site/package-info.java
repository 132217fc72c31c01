/** The page of a need: who answers it in a town; and the words of the classifiers for the pages of listings. */
@NullMarked
package org.socialcluster.needs.site;

import org.jspecify.annotations.NullMarked;
