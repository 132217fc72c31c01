package org.socialcluster.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The open table as it is sent.
 *
 * @param tag the same for as long as the table says the same, whenever it was judged
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenFile(byte[] bytes, String tag) {
    static OpenFile of(OpenTable table, OpenFormat format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            format.write(table, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OpenFile(file.toByteArray(), table.tag());
    }
}
