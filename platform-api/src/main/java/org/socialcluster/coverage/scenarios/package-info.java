/**
 * What-if: services that do not exist are counted as if they did, by the one coverage rule, for whoever looks at the scenario. No
 * listing is written and nobody else's answer changes.
 */
@NullMarked
package org.socialcluster.coverage.scenarios;

import org.jspecify.annotations.NullMarked;
