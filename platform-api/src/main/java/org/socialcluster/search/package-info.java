/** One search over what the towns list and what people lack. Understands what was typed; keeps its own index in the database. */
@NullMarked
package org.socialcluster.search;

import org.jspecify.annotations.NullMarked;
