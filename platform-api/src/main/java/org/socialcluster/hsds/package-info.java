/**
 * What is published, as open data in the words of HSDS 3.1 (Open Referral): one by one, in pages, whole as lines or as a
 * package of tables; and packages of others, read into one centre. Shows no more than the pages do, and nothing hidden.
 */
@NullMarked
package org.socialcluster.hsds;

import org.jspecify.annotations.NullMarked;
