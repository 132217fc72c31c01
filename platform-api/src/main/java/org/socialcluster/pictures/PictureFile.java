package org.socialcluster.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Turns;

/**
 * A file that somebody says is a picture. What it is, its content tells; how large it will be, its head tells, before any
 * of it is unpacked. What comes out is made anew, without anything that was written into the file beside the picture
 * itself: where it was taken, with what, by whom.
 */
public final class PictureFile {
    /** Bytes that a file may have. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    static final int LEAST_PIXELS = 100;
    static final int MOST_PIXELS = 40_000_000;
    static final int MOST_SIDE = 15_000;

    /** Bytes that the picture and its copies may take while it is made smaller. */
    static final long MOST_UNPACKED = 64L << 20;

    /** Of a point in the two plain copies: one on white, one turned. */
    private static final int COPIES = 8;

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final int LARGE = 1200;
    private static final int LARGE_HEIGHT = 1600;
    private static final double QUALITY = 0.82;

    /** Unpacking takes memory. */
    private static final Turns TURNS = new Turns(1, Duration.ofSeconds(20), "picture.busy");

    private final Jpeg large;
    private final Jpeg small;

    /** Keeps what is shown and nothing of the file: somebody may let it lie on a page for hours. */
    private PictureFile(BufferedImage picture) {
        large = fitted(picture, LARGE, LARGE_HEIGHT);
        small = fitted(picture, LARGE / 3, LARGE_HEIGHT / 3);
    }

    /** Reads a file.
     *
     * @throws Problem {@code invalid-input} at {@code file} for what is no JPEG and no PNG, too large, too small, or broken,
     *     {@code unavailable} while too many others are looked at */
    public static PictureFile of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.ofField("file", "picture.bytes", MOST_BYTES / 1024 / 1024);
        }
        TURNS.begin();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(input);
            try {
                return new PictureFile(turned(read(reader, input), ExifNote.in(file)));
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw Problem.ofField("file", "picture.broken");
        } finally {
            TURNS.end();
        }
    }

    /** For a page of its own size. */
    public Jpeg large() {
        return large;
    }

    /** For a column or a telephone. */
    public Jpeg small() {
        return small;
    }

    private static ImageReader reader(ImageInputStream input) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (Arrays.stream(reader.getOriginatingProvider().getFormatNames())
                    .anyMatch(it -> FORMATS.contains(it.toLowerCase(Locale.ROOT)))) {
                return reader;
            }
            reader.dispose();
        }
        throw Problem.ofField("file", "picture.no-picture");
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
            throw Problem.ofField("file", "picture.pixels", width, height);
        }
        if (Math.min(width, height) < LEAST_PIXELS) {
            throw Problem.ofField("file", "picture.small", width, height, LEAST_PIXELS);
        }
        ImageReadParam wanted = reader.getDefaultReadParam();
        int step = step(width, height, bytesOfAPoint(reader));
        wanted.setSourceSubsampling(step, step, 0, 0);
        return onWhite(reader.read(0, wanted));
    }

    private static int bytesOfAPoint(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw Problem.ofField("file", "picture.broken");
        }
        return (types.next().getColorModel().getPixelSize() + 7) / 8;
    }

    /** Of so many points, in a row and of rows, one is read: not more than fits into memory. */
    static int step(int width, int height, int bytesOfAPoint) {
        int step = 1;
        while (points(width, step) * points(height, step) * (bytesOfAPoint + COPIES) > MOST_UNPACKED) {
            step++;
        }
        return step;
    }

    private static long points(int side, int step) {
        return (side + step - 1L) / step;
    }

    /** As it was held when it was taken: cameras write that beside the picture. */
    private static BufferedImage turned(BufferedImage picture, @Nullable Orientation orientation) {
        return orientation == null
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    /** JPEG knows nothing transparent. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = plain.createGraphics();
        paper.drawImage(picture, 0, 0, Color.WHITE, null);
        paper.dispose();
        return plain;
    }

    private static Jpeg fitted(BufferedImage picture, int width, int height) {
        double scale =
                Math.min(1, Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
        int wide = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Thumbnails.of(picture)
                    .forceSize(wide, high)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Jpeg(bytes.toByteArray(), wide, high);
    }
}
