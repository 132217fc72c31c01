/**
 * Listings by the hundred: a table of a file becomes records of one centre, checked by the rules of the form, all of them in
 * one transaction, and can be taken back as a whole.
 */
@NullMarked
package org.socialcluster.exchange;

import org.jspecify.annotations.NullMarked;
