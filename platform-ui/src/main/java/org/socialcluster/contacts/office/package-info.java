/** Screens of the office for the contacts that records share. */
@NullMarked
package org.socialcluster.contacts.office;

import org.jspecify.annotations.NullMarked;
