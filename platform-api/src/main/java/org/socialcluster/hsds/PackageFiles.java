package org.socialcluster.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of a package while they grow: a file each, gone when the package is. */
final class PackageFiles implements AutoCloseable {
    private final Path folder;
    private final Map<HsdsTable, CsvWriter> writers = new LinkedHashMap<>();

    PackageFiles() throws IOException {
        folder = Files.createTempDirectory("hsds");
        for (HsdsTable table : HsdsTable.ALL) {
            CsvWriter writer = CsvWriter.builder().build(path(table), StandardCharsets.UTF_8);
            writers.put(table, writer);
            writer.writeRecord(table.fields());
        }
    }

    void add(HsdsTable table, JsonNode row) {
        CsvWriter writer = writers.get(table);
        if (writer != null) {
            writer.writeRecord(table.fields().stream()
                    .map(field -> row.path(field).asText(""))
                    .toList());
        }
    }

    void copy(HsdsTable table, OutputStream out) throws IOException {
        CsvWriter writer = writers.get(table);
        if (writer != null) {
            writer.flush();
        }
        Files.copy(path(table), out);
    }

    private Path path(HsdsTable table) {
        return folder.resolve(table.path());
    }

    @Override
    public void close() throws IOException {
        for (Map.Entry<HsdsTable, CsvWriter> open : writers.entrySet()) {
            open.getValue().close();
            Files.deleteIfExists(path(open.getKey()));
        }
        Files.deleteIfExists(folder);
    }
}
