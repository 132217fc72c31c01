package org.socialcluster.search;

import java.util.List;

/**
 * A need or a route that a question may mean.
 *
 * @param score comparable within a question; about 1 where all that was said is a name or a synonym of it
 * @param said the words of the question that stand with it
 */
record Candidate(Subject subject, double score, List<String> said) {}
