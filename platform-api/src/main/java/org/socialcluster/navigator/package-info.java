/**
 * The navigator: a few short questions that lead to help routes, needs, or a call to the centre. Holds its versions, finds
 * what is wrong with one, and knows the life situations of the region with their routes. Stores nothing of who answers.
 */
@NullMarked
package org.socialcluster.navigator;

import org.jspecify.annotations.NullMarked;
