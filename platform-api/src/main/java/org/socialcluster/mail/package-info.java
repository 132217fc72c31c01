/**
 * Letters of a centre: written down in the transaction that causes them, sent later, by one sender at a time, until they
 * are out or have failed. Knows nothing of what they are about but a kind and an id.
 */
@NullMarked
package org.socialcluster.mail;

import org.jspecify.annotations.NullMarked;
