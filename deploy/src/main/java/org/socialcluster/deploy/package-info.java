/**
 * Brings the platform up on one machine: home directory, PostgreSQL, migrations, region pack, then Payara Micro. Refuses
 * in one sentence whatever it cannot start with. Holds no business rule.
 */
@NullMarked
package org.socialcluster.deploy;

import org.jspecify.annotations.NullMarked;
