package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QrCodeTest {
    private static final String ADDRESS = "https://sotsklaster.example/verkhnyaya-pyshma/routes/child-disability-care";

    @Test
    void a_telephone_reads_the_address() throws Exception {
        String png = QrCode.of(ADDRESS).png();
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(png.substring("data:image/png;base64,".length()))));
        int side = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                        .getText())
                .isEqualTo(ADDRESS);
    }

    @Test
    void the_drawing_has_free_space_around_it_and_begins_with_the_corner_mark() {
        QrCode code = QrCode.of(ADDRESS);

        assertThat(code.path()).startsWith("M4 4.5m0 0h7m").matches("M4 4\\.5(m-?\\d+ [01](h\\d+)?)+");
        assertThat(code.size()).isBetween(29, 60);
    }
}
