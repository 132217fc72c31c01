/**
 * The region, its centres (the tenants) and the scope of a transaction: which database role it takes on, inside which
 * centre. Knows no listing and no account.
 */
@NullMarked
package org.socialcluster.tenancy;

import org.jspecify.annotations.NullMarked;
