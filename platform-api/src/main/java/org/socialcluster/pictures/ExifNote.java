package org.socialcluster.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a JPEG beside the picture: how it was held. Looked for by ourselves, for ImageIO reads no notes at
 * all where their order is not the usual one.
 */
final class ExifNote {
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int PICTURE_BEGINS = 0xDA;
    private static final int HEAD = 4;

    private ExifNote() {}

    /** Null where there is no note, or none that can be read. */
    static @Nullable Orientation in(byte[] file) {
        int at = 2;
        while (at + HEAD < file.length && (file[at] & MARK) == MARK && (file[at + 1] & MARK) != PICTURE_BEGINS) {
            int end = at + 2 + (((file[at + 2] & MARK) << 8) | (file[at + 3] & MARK));
            if ((file[at + 1] & MARK) == APP1 && end <= file.length) {
                byte[] note = Arrays.copyOfRange(file, at + HEAD, end);
                if (Arrays.mismatch(NAME, note) == NAME.length) {
                    return orientation(note);
                }
            }
            at = end;
        }
        return null;
    }

    private static @Nullable Orientation orientation(byte[] note) {
        try {
            return ExifUtils.getOrientationFromExif(note);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
