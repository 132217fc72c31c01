package org.socialcluster.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures for tests: the left half red, the right half blue. */
final class Drawn {
    private Drawn() {}

    static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height);
        paper.setColor(Color.BLUE);
        paper.fillRect(width / 2, 0, width - width / 2, height);
        paper.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A photograph as a telephone makes it: with a note how it was held, and what it was taken with. */
    static byte[] photograph(int width, int height, int orientation) throws IOException {
        byte[] jpeg = picture(width, height, "jpeg");
        byte[] maker = "SECRETPHONE\0".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.write(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0});
        exif.write(new byte[] {0x0F, 0x01, 2, 0, (byte) maker.length, 0, 0, 0, 38, 0, 0, 0});
        exif.write(new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0});
        exif.write(new byte[] {0, 0, 0, 0});
        exif.write(maker);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.size() + 2)});
        all.write(exif.toByteArray());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    /** A PNG whose head promises more than it has. */
    static byte[] promising(int width, int height) throws IOException {
        return png(width, height, new byte[] {8, 2, 0, 0, 0}, 1_000_000);
    }

    /** A PNG with 16 bits for each of red, green, blue and what shines through: eight bytes for a point, small as a file. */
    static byte[] deep(int width, int height) throws IOException {
        return png(width, height, new byte[] {16, 6, 0, 0, 0}, (8 * width + 1) * height);
    }

    private static byte[] png(int width, int height, byte[] kind, int unpacked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream words = new DataOutputStream(head);
        words.writeInt(width);
        words.writeInt(height);
        words.write(kind);
        chunk(png, "IHDR", head.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
            deflating.write(new byte[unpacked]);
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    static BufferedImage seen(Jpeg jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg.bytes()));
    }

    private static void chunk(DataOutputStream png, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        png.writeInt(content.length);
        png.write(type);
        png.write(content);
        png.writeInt((int) sum.getValue());
    }
}
