/**
 * The database as its owner sees it: roles, migrations, the application's login. Used by the launcher and by tests
 * before anything reads; the running application never is the owner.
 */
@NullMarked
package org.socialcluster.schema;

import org.jspecify.annotations.NullMarked;
