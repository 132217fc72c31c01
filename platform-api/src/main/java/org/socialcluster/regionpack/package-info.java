/**
 * Reads a region pack (a folder of YAML files) into the database, before anything serves: all or nothing, again and
 * again without harm, never over what people have edited since. Works as the database's owner and without a container.
 */
@NullMarked
package org.socialcluster.regionpack;

import org.jspecify.annotations.NullMarked;
