package org.socialcluster.hsds;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.socialcluster.shared.Problem;

/**
 * The tables of a package, as they are in the file. Counts what really comes out: a packed file may lie about it. Of a table
 * it keeps the fields that somebody reads, and no more rows than may be: that bounds its memory, however wide the table is.
 */
final class PackageReader {
    static final int MOST_UNPACKED = 48 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    static final int MOST_FIELDS = 200;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_FIELD = 100_000;

    /** The fields of each table that {@link PackageDrafts} and {@link HsdsImports} read. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("organizations.csv", Set.of("id", "name", "email", "website")),
            Map.entry("organization_identifiers.csv", Set.of("organization_id", "identifier_scheme", "identifier")),
            Map.entry("locations.csv", Set.of("id", "organization_id", "name", "latitude", "longitude", "description")),
            Map.entry("addresses.csv", Set.of("location_id", "address_1", "city", "postal_code")),
            Map.entry("accessibility.csv", Set.of("location_id", "details")),
            Map.entry(
                    "services.csv",
                    Set.of(
                            "id",
                            "organization_id",
                            "name",
                            "description",
                            "eligibility_description",
                            "fees_description")),
            Map.entry("service_at_location.csv", Set.of("service_id", "location_id")),
            Map.entry("phones.csv", Set.of("organization_id", "service_id", "number", "extension", "description")),
            Map.entry("contacts.csv", Set.of("service_id", "email", "name")),
            Map.entry("schedules.csv", Set.of("service_id", "freq", "byday", "opens_at", "closes_at", "notes")),
            Map.entry("languages.csv", Set.of("service_id", "code")),
            Map.entry("cost_options.csv", Set.of("service_id", "option", "amount_description")),
            Map.entry("attributes.csv", Set.of("link_id", "link_type", "value")));

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
                Set<String> fields = KNOWN.get(name);
                InputStream content = reader.new Counted(zip);
                if (fields == null) {
                    content.transferTo(OutputStream.nullOutputStream());
                } else {
                    tables.put(name, rows(name, fields, content));
                }
            }
        } catch (ZipException | IllegalArgumentException | UncheckedIOException broken) {
            throw Problem.ofField("file", "hsds.broken");
        }
        if (!tables.containsKey("organizations.csv") && !tables.containsKey("services.csv")) {
            throw Problem.ofField("file", "hsds.no-package");
        }
        return tables;
    }

    private static List<Map<String, String>> rows(String name, Set<String> fields, InputStream content)
            throws IOException {
        CsvRecordHandler handler =
                CsvRecordHandler.builder().maxFields(MOST_FIELDS).build();
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .maxBufferSize(MOST_FIELD)
                .detectBomHeader(true)
                .build(handler, content)) {
            Iterator<CsvRecord> records = csv.iterator();
            Map<String, Integer> columns = records.hasNext() ? columns(name, fields, records.next()) : Map.of();
            while (records.hasNext()) {
                if (rows.size() == MOST_ROWS) {
                    throw Problem.ofField("file", "hsds.large");
                }
                rows.add(row(columns, records.next()));
            }
        } catch (CsvParseException | IllegalStateException broken) {
            throw unreadable(name);
        }
        return rows;
    }

    /** Where the fields stand that are read. */
    private static Map<String, Integer> columns(String name, Set<String> fields, CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < header.getFieldCount(); at++) {
            String field = header.getField(at).strip().toLowerCase(Locale.ROOT);
            if (fields.contains(field) && columns.put(field, at) != null) {
                throw unreadable(name);
            }
        }
        return columns;
    }

    private static Map<String, String> row(Map<String, Integer> columns, CsvRecord record) {
        Map<String, String> row = new HashMap<>();
        columns.forEach((field, at) -> {
            String value = record.getField(at).strip();
            if (!value.isEmpty()) {
                row.put(field, value);
            }
        });
        return row;
    }

    private static Problem unreadable(String name) {
        return Problem.ofField("file", "hsds.csv", name, MOST_FIELDS);
    }

    /** One file of the archive. Whoever closes it leaves the archive open. */
    private final class Counted extends ProxyInputStream {
        Counted(InputStream zip) {
            super(zip);
        }

        @Override
        protected void afterRead(int got) {
            unpacked += Math.max(0, got);
            if (unpacked > MOST_UNPACKED) {
                throw Problem.ofField("file", "hsds.large");
            }
        }

        @Override
        public void close() {
            // The next file of the archive is still to come.
        }
    }
}
