/**
 * People who sign in: accounts, what they may do and where, sessions, personal tokens, invitations, guesses at passwords.
 * All of it is worked on under the database role of sign-in; rights are checked here.
 */
@NullMarked
package org.socialcluster.identity;

import org.jspecify.annotations.NullMarked;
