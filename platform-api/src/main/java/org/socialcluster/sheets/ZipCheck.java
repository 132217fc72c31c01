package org.socialcluster.sheets;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.socialcluster.sheets.SheetParts.Kind;

/** Looks through a packed file before anybody reads it: what unpacks to very much, or costs its reader very much, is refused. */
final class ZipCheck {
    private static final int MOST_ENTRIES = 1_000;
    /** Of all that is no sheet, whatever is in it: its reader takes it in whole. */
    private static final long MOST_IN_MEMORY = 64L << 20;

    private static final long MOST_SMALL = 2L << 20;
    /** What a shared text takes beside its letters. */
    private static final long OF_A_TEXT = 100;

    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final long packed;
    private final Map<String, Kind> kinds;
    private long unpacked;
    private long inMemory;
    private int texts = Integer.MAX_VALUE;
    private int highest = -1;

    private ZipCheck(ZipFile zip, long packed, Map<String, Kind> kinds) {
        this.zip = zip;
        this.packed = packed;
        this.kinds = kinds;
    }

    static void check(Path file) {
        try {
            if (entries(file) > MOST_ENTRIES) {
                throw SheetSource.refused("sheet.bomb");
            }
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                ZipArchiveEntry list = zip.getEntry(SheetParts.CONTENTS);
                if (list == null || zip.getEntry(SheetParts.BOOK) == null) {
                    throw SheetSource.refused("sheet.no-table");
                }
                new ZipCheck(zip, Files.size(file), SheetParts.in(zip, list)).check();
            }
        } catch (IOException broken) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    /** Counted before the file is opened: all that are listed anywhere in it are in memory then. */
    private static int entries(Path file) throws IOException {
        int entries = 0;
        int matched = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 64 << 10)) {
            for (int sign = bytes.read(); sign >= 0; sign = bytes.read()) {
                matched = sign == ENTRY[matched] ? matched + 1 : sign == ENTRY[0] ? 1 : 0;
                if (matched == ENTRY.length) {
                    entries++;
                    matched = 0;
                }
            }
        }
        return entries;
    }

    private void check() throws IOException {
        Set<String> names = new HashSet<>();
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            String name = SheetParts.name(entry.getName());
            if (!names.add(name)) {
                throw SheetSource.refused("sheet.broken");
            }
            try (InputStream part = zip.getInputStream(entry)) {
                weigh(name, part);
            }
        }
        if (highest >= texts) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    private void weigh(String name, InputStream part) throws IOException {
        Kind kind = SheetParts.kind(kinds, name);
        boolean foreign = kind == Kind.OTHER && SheetParts.isForeign(name);
        byte[] beginning = part.readNBytes(Markup.LENGTH);
        boolean markup = !foreign && Markup.is(beginning);
        try (Unpacking bytes = new Unpacking(
                new SequenceInputStream(new ByteArrayInputStream(beginning), part), packed, unpacked, markup)) {
            PartCheck.Found found = markup ? found(bytes) : new PartCheck.Found(0, -1);
            bytes.transferTo(OutputStream.nullOutputStream());
            unpacked += bytes.size();
            hold(kind, bytes.size(), found);
        }
    }

    private static PartCheck.Found found(InputStream bytes) {
        try {
            return PartCheck.read(bytes);
        } catch (XMLStreamException noMarkup) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    private void hold(Kind kind, long size, PartCheck.Found found) {
        highest = Math.max(highest, found.highest());
        if (kind == Kind.TEXTS) {
            texts = Math.min(texts, found.texts());
        }
        if (kind == Kind.SMALL && size > MOST_SMALL) {
            throw SheetSource.refused("sheet.much-format");
        }
        inMemory += kind == Kind.SHEET ? 0 : size + found.texts() * OF_A_TEXT;
        if (inMemory > MOST_IN_MEMORY) {
            throw SheetSource.refused("sheet.much-text");
        }
    }
}
