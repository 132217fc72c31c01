/** Figures of speed, each beside its floor and its bar: {@code deploy/bench}. Never part of the distribution. */
@NullMarked
package org.socialcluster.deploy.bench;

import org.jspecify.annotations.NullMarked;
