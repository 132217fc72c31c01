/**
 * Ways to ask that the records of a centre share: one change is a change of all that show it. Knows no kind of record; a
 * room whose records have contacts links them through {@link org.socialcluster.contacts.ContactLinkStore}.
 */
@NullMarked
package org.socialcluster.contacts;

import org.jspecify.annotations.NullMarked;
