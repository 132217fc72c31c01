/**
 * What all listed records have in common in the database: who holds one for a change, where it stands, who has confirmed it, its name
 * in addresses. Knows no kind of record: a room says in which table its records are.
 */
@NullMarked
package org.socialcluster.listings;

import org.jspecify.annotations.NullMarked;
