package org.socialcluster.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encoding of a text file: UTF-8 where all of it is UTF-8, else the one of Russian Windows. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int PIECE = 32 << 10;

    private Encoding() {}

    static Charset of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] first = bytes.readNBytes(2);
            if (Signature.wide(first)) {
                return StandardCharsets.UTF_16;
            }
        }
        return utf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean utf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        CharBuffer letters = CharBuffer.allocate(PIECE);
        try (InputStream bytes = Files.newInputStream(file)) {
            int read;
            do {
                read = bytes.read(piece.array(), piece.position(), piece.remaining());
                piece.position(piece.position() + Math.max(0, read)).flip();
                letters.clear();
                if (decoder.decode(piece, letters, read < 0).isError()) {
                    return false;
                }
                piece.compact();
            } while (read >= 0);
        }
        return true;
    }
}
