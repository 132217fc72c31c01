package org.socialcluster.search;

/** What questions are understood by. */
record Knowledge(SubjectIndex needs, RouteIndex routes) {}
