/** What is the same wherever HTTP is spoken: reading other people's servers without harm to our own, not sending what a program has already. */
@NullMarked
package org.socialcluster.shared.web;

import org.jspecify.annotations.NullMarked;
