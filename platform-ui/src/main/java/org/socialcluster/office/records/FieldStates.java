package org.socialcluster.office.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in some fields, taken along while the others change. */
record FieldStates(Map<String, FieldState> states) {
    static FieldStates of(RecordForm<?> form, List<String> names) {
        Map<String, FieldState> states = new LinkedHashMap<>();
        names.forEach(name -> states.put(name, new FieldState(form.field(name).kept(), null)));
        return new FieldStates(states);
    }
}
