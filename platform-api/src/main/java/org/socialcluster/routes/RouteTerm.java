package org.socialcluster.routes;

/** A value of a classifier with its name. */
public record RouteTerm(String code, String name) {}
