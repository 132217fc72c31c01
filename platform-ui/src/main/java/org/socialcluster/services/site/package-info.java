/** Public pages of services: the list of a centre with its filters, and a service's own page. */
@NullMarked
package org.socialcluster.services.site;

import org.jspecify.annotations.NullMarked;
