package org.socialcluster.hsds;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.socialcluster.shared.Problem;

/** The tables of a package, as they are in the file. Counts what really comes out: a packed file may lie about it. */
final class PackageReader {
    static final int MOST_UNPACKED = 48 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_FIELD = 100_000;
    private static final Set<String> KNOWN = Set.of(
            "organizations.csv",
            "organization_identifiers.csv",
            "locations.csv",
            "addresses.csv",
            "accessibility.csv",
            "services.csv",
            "service_at_location.csv",
            "phones.csv",
            "contacts.csv",
            "schedules.csv",
            "languages.csv",
            "cost_options.csv",
            "attributes.csv");

    private int unpacked;

    private PackageReader() {}

    /** The rows of every known table by the names of their columns, in small letters; empty values are left out.
     *
     * @throws Problem {@code invalid-input} for what is no package, too large, or cannot be read */
    static Map<String, List<Map<String, String>>> read(InputStream file) throws IOException {
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        PackageReader reader = new PackageReader();
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw Problem.ofField("file", "hsds.large");
                }
                String name = entry.getName().replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
                byte[] content = reader.unpack(zip, KNOWN.contains(name));
                if (KNOWN.contains(name)) {
                    tables.put(name, rows(name, content));
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw Problem.ofField("file", "hsds.broken");
        }
        if (!tables.containsKey("organizations.csv") && !tables.containsKey("services.csv")) {
            throw Problem.ofField("file", "hsds.no-package");
        }
        return tables;
    }

    private byte[] unpack(InputStream zip, boolean keep) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[64 * 1024];
        for (int got = zip.read(piece); got >= 0; got = zip.read(piece)) {
            unpacked += got;
            if (unpacked > MOST_UNPACKED) {
                throw Problem.ofField("file", "hsds.large");
            }
            if (keep) {
                content.write(piece, 0, got);
            }
        }
        return content.toByteArray();
    }

    private static List<Map<String, String>> rows(String name, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .maxBufferSize(MOST_FIELD)
                .ofNamedCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            for (NamedCsvRecord record : csv) {
                if (rows.size() == MOST_ROWS) {
                    throw Problem.ofField("file", "hsds.large");
                }
                Map<String, String> row = new HashMap<>();
                record.getFieldsAsMap().forEach((field, value) -> {
                    if (!value.isBlank()) {
                        row.put(field.strip().toLowerCase(Locale.ROOT), value.strip());
                    }
                });
                rows.add(row);
            }
        } catch (CsvParseException | IOException | IllegalStateException broken) {
            throw Problem.ofField("file", "hsds.csv", name);
        }
        return rows;
    }
}
