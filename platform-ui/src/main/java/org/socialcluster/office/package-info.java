/**
 * The back-office as a whole: servlet, frame, navigation by role, who is at work in which centre, errors, texts, fields
 * that every form needs. {@code lists} and {@code records} stand on it; it imports neither. Features bring the screens in
 * their {@code ..office} packages; this one knows none of them.
 */
@NullMarked
package org.socialcluster.office;

import org.jspecify.annotations.NullMarked;
