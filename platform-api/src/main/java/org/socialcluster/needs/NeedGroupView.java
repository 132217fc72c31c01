package org.socialcluster.needs;

import java.util.List;

/** Needs that belong together, in the order of the pack. */
public record NeedGroupView(String code, String name, String description, List<NeedView> needs) {}
