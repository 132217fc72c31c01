package org.socialcluster.office.records;

import java.util.List;
import org.socialcluster.shared.OpeningHours;

/** A small record for tests: what somebody writes of it. */
record Card(String name, String note, List<OpeningHours> hours) {
    static Card named(String name) {
        return new Card(name, "", List.of());
    }
}
