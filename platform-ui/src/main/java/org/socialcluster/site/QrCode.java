package org.socialcluster.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An address as a picture that telephones read. */
public final class QrCode {
    /** Of nothing around it, in squares: the standard asks for four. */
    private static final int MARGIN = 4;

    private static final int PIXELS_OF_A_SQUARE = 8;

    /** Drawn once: to choose among eight patterns takes a sixth of the time of a page. */
    private static final LoadingCache<String, QrCode> DRAWN =
            Caffeine.newBuilder().maximumSize(2_000).build(QrCode::drawn);

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    public static QrCode of(String address) {
        return DRAWN.get(address);
    }

    private static QrCode drawn(String address) {
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(address, tooLong);
        }
    }

    /** Its width and height in squares, with what is around it. */
    public int size() {
        return squares.getWidth() + 2 * MARGIN;
    }

    /** Its dark squares as the path of an SVG, to be drawn with a stroke of one square; in steps, for they are short. */
    public String path() {
        StringBuilder path = new StringBuilder("M" + MARGIN + ' ' + MARGIN + ".5");
        for (int y = 0; y < squares.getHeight(); y++) {
            int at = 0;
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('m').append(from - at).append(" 0h").append(x - from);
                    at = x;
                }
            }
            path.append('m').append(-at).append(" 1");
        }
        return path.toString();
    }

    /** The same as an address that holds a PNG. */
    public String png() {
        int side = size() * PIXELS_OF_A_SQUARE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(
                        x, y, dark(x / PIXELS_OF_A_SQUARE - MARGIN, y / PIXELS_OF_A_SQUARE - MARGIN) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < squares.getWidth() && y < squares.getHeight() && squares.get(x, y) == 1;
    }
}
