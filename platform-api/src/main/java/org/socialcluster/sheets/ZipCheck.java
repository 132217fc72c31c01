package org.socialcluster.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a packed file before anybody reads it: what unpacks to very much, or asks for other files, is refused. Counts
 * what really comes out, because a packed file may lie about it.
 */
final class ZipCheck {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNPACKED = 400L << 20;
    /** Whatever is no sheet may be read whole, the texts that cells share above all. */
    private static final long MOST_IN_MEMORY = 48L << 20;

    private static final long SMALL = 1 << 20;
    private static final int MOST_RATIO = 150;
    private static final int PROLOGUE = 1024;

    private ZipCheck() {}

    static void check(Path file) throws IOException {
        long packed = file.toFile().length();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw SheetSource.refused("sheet.bomb");
            }
            if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
                throw SheetSource.refused("sheet.no-table");
            }
            Set<String> sheets = SheetParts.in(zip);
            Set<String> names = new HashSet<>();
            long total = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!names.add(SheetParts.name(entry.getName()))) {
                    throw SheetSource.refused("sheet.broken");
                }
                boolean streamed = sheets.contains(SheetParts.name(entry.getName()));
                total += unpacked(zip, entry, packed, total, streamed);
            }
        } catch (ZipException broken) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long packed, long before, boolean streamed)
            throws IOException {
        byte[] piece = new byte[64 << 10];
        long size = 0;
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] prologue = bytes.readNBytes(PROLOGUE);
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                refuseOwnEntities(prologue);
            }
            size = prologue.length;
            for (int read; (read = bytes.read(piece)) >= 0; ) {
                size += read;
                boolean swollen = before + size > SMALL && (before + size) / packed > MOST_RATIO;
                if (swollen || before + size > MOST_UNPACKED) {
                    throw SheetSource.refused("sheet.bomb");
                }
                if (size > MOST_IN_MEMORY && !streamed) {
                    throw SheetSource.refused("sheet.much-text");
                }
            }
        }
        return size;
    }

    private static void refuseOwnEntities(byte[] prologue) {
        String text = new String(prologue, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw SheetSource.refused("sheet.entities");
        }
    }
}
