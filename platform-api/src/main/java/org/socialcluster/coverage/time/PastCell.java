package org.socialcluster.coverage.time;

/** A cell as it was on a day. */
public record PastCell(CellPlace place, PastState state) {}
