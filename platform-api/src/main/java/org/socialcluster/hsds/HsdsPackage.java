package org.socialcluster.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All of it as tables in one file: a data package (Frictionless) of CSV. Written as it is read, so that memory does not grow
 * with it. Values stand as they are: it is for programs, not for spreadsheets.
 */
@ApplicationScoped
class HsdsPackage {
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    HsdsAnswers answers;

    Response answer(@Nullable String town, String root) {
        HsdsFilter filter = HsdsFilter.ofTown(town);
        return Response.ok((StreamingOutput) out -> write(filter, root, out), "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"hsds"
                                + (town != null && town.matches("[a-z0-9-]{1,60}") ? "-" + town : "") + ".zip\"")
                .build();
    }

    void write(HsdsFilter filter, String root, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description()));
            zip.closeEntry();
            for (HsdsTable table : HsdsTable.ALL) {
                zip.putNextEntry(new ZipEntry(table.path()));
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                rows(table, filter, root, CsvWriter.builder().build(text));
                text.flush();
                zip.closeEntry();
            }
        }
    }

    private void rows(HsdsTable table, HsdsFilter filter, String root, CsvWriter csv) throws IOException {
        csv.writeRecord(table.fields());
        for (HsdsKind source : table.sources()) {
            boolean ofTown = source != HsdsKind.TAXONOMY && source != HsdsKind.TAXONOMY_TERM;
            answers.each(source, ofTown ? filter : HsdsFilter.ALL, HsdsDetail.WHOLE, root, it -> {
                JsonNode object = JSON.readTree(it.json());
                for (JsonNode row : table.part() == null ? List.of(object) : object.path(table.part())) {
                    csv.writeRecord(table.fields().stream()
                            .map(field -> row.path(field).asText(""))
                            .toList());
                }
            });
        }
        csv.flush();
    }

    static ObjectNode description() {
        ObjectNode all = JSON.createObjectNode()
                .put("name", "human_services_data")
                .put("profile", "tabular-data-package")
                .put("version", "3.1");
        ArrayNode resources = all.putArray("resources");
        for (HsdsTable table : HsdsTable.ALL) {
            ObjectNode resource = resources
                    .addObject()
                    .put("name", table.file())
                    .put("path", table.path())
                    .put("format", "csv")
                    .put("mediatype", "text/csv")
                    .put("encoding", "utf-8")
                    .put("profile", "tabular-data-resource");
            ObjectNode schema = resource.putObject("schema").put("primaryKey", "id");
            ArrayNode fields = schema.putArray("fields");
            table.fields().forEach(it -> fields.addObject().put("name", it).put("type", HsdsTable.type(it)));
        }
        return all;
    }
}
