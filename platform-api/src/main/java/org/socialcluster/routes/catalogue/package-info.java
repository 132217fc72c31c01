/**
 * The records that steps of all routes share: documents and acts. One change reaches every route that names the record, and
 * takes an expert's word from every step that does; where a record is named is said before.
 */
@NullMarked
package org.socialcluster.routes.catalogue;

import org.jspecify.annotations.NullMarked;
