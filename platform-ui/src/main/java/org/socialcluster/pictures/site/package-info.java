/** Pictures of what is published: their files, and how pages show them. */
@NullMarked
package org.socialcluster.pictures.site;

import org.jspecify.annotations.NullMarked;
