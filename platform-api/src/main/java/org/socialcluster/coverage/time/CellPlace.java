package org.socialcluster.coverage.time;

import org.socialcluster.shared.CentreId;

/**
 * Which cell it is: a need in a town, with their names of today; a need that has retired since keeps its last.
 *
 * @param town name in addresses
 * @param group code of the need's group
 */
public record CellPlace(
        CentreId centre, String town, String townName, String group, String groupName, String need, String needName) {}
