/** Reading other people's web servers without harm to our own. */
@NullMarked
package org.socialcluster.shared.web;

import org.jspecify.annotations.NullMarked;
