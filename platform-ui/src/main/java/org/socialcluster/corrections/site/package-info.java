/** Pages behind the personal link of a provider: its records, three answers each, and a form to correct them. */
@NullMarked
package org.socialcluster.corrections.site;

import org.jspecify.annotations.NullMarked;
