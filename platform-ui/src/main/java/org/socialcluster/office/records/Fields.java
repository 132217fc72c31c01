package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;

/**
 * The fields of one kind of record, in the order in which people think of them.
 *
 * @param <D> what people write of the record
 */
public interface Fields<D> {
    /** What is shown. */
    Component screen();

    RecordForm<D> form();

    /** Takes note of what no field shows, whenever a record is shown. */
    default void shown(D record) {}

    /** What stands in the fields.
     *
     * @throws org.socialcluster.shared.Problem {@code invalid-input} for what cannot even be read, e.g. letters in a number */
    D draft();
}
