package org.socialcluster.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Turns;

/**
 * All of it as tables in one file: a data package (Frictionless) of CSV. Read bit by bit and kept on disk until it is sent, so
 * that memory does not grow with it; one after the other, and whoever reads it slowly keeps nobody waiting. Values stand as
 * they are: it is for programs, not for spreadsheets.
 */
@ApplicationScoped
class HsdsPackage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Turns TURNS = new Turns(1, Duration.ofSeconds(20), "hsds.packing");

    @Inject
    HsdsAnswers answers;

    /** @throws org.socialcluster.shared.Problem {@code unavailable} while too many others are written */
    Response answer(@Nullable String town, String root) throws IOException {
        return Response.ok(packed(HsdsFilter.ofTown(town), root), "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"hsds"
                                + (town != null && town.matches("[a-z0-9-]{1,60}") ? "-" + town : "") + ".zip\"")
                .build();
    }

    /** Closed, it leaves nothing on disk. */
    InputStream packed(HsdsFilter filter, String root) throws IOException {
        Path file = Files.createTempFile("hsds", ".zip");
        try {
            pack(filter, root, file);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private void pack(HsdsFilter filter, String root, Path file) throws IOException {
        TURNS.begin();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(filter, root, out);
        } finally {
            TURNS.end();
        }
    }

    void write(HsdsFilter filter, String root, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                PackageFiles files = new PackageFiles()) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description()));
            zip.closeEntry();
            for (HsdsKind kind : HsdsKind.values()) {
                rows(kind, filter, root, files);
            }
            for (HsdsTable table : HsdsTable.ALL) {
                zip.putNextEntry(new ZipEntry(table.path()));
                files.copy(table, zip);
                zip.closeEntry();
            }
        }
    }

    /** Each object is read once and falls apart into rows of several tables. */
    private void rows(HsdsKind kind, HsdsFilter filter, String root, PackageFiles files) throws IOException {
        List<HsdsTable> tables =
                HsdsTable.ALL.stream().filter(it -> it.sources().contains(kind)).toList();
        boolean ofTown = kind != HsdsKind.TAXONOMY && kind != HsdsKind.TAXONOMY_TERM;
        if (!tables.isEmpty()) {
            answers.each(kind, ofTown ? filter : HsdsFilter.ALL, HsdsDetail.WHOLE, root, it -> {
                JsonNode object = JSON.readTree(it.json());
                for (HsdsTable table : tables) {
                    for (JsonNode row : table.part() == null ? List.of(object) : object.path(table.part())) {
                        files.add(table, row);
                    }
                }
            });
        }
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
