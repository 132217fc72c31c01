package org.socialcluster.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** The staff of the own centre by name or position, as a table names those who stand in. */
final class Colleagues {
    private final Map<String, StaffView> byName = new HashMap<>();

    Colleagues(List<StaffView> staff) {
        for (StaffView each : staff) {
            if (each.status() != ListingStatus.ARCHIVED) {
                Stream.of(each.position(), each.displayName() == null ? each.position() : each.displayName())
                        .forEach(it -> byName.putIfAbsent(Cells.folded(it), each));
            }
        }
    }

    StaffId find(String field, String name) {
        StaffView found = byName.get(Cells.folded(name));
        if (found == null) {
            throw Problem.ofField(field, "import.colleague-unknown", Cells.echo(name));
        }
        return found.id();
    }
}
