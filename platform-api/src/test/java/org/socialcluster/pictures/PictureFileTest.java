package org.socialcluster.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Problem;

/** What is taken for a picture, and what is left of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureFileTest {
    @Test
    void a_large_photograph_becomes_as_wide_as_a_page_and_as_a_column() throws IOException {
        PictureFile file = PictureFile.of(Drawn.picture(4000, 3000, "jpeg"));

        assertThat(file.large().width()).isEqualTo(1200);
        assertThat(file.large().height()).isEqualTo(900);
        assertThat(file.small().width()).isEqualTo(400);
        assertThat(file.small().height()).isEqualTo(300);
        BufferedImage small = Drawn.seen(file.small());
        assertThat(small.getWidth()).isEqualTo(400);
        assertThat(reddish(small, 50, 150)).isTrue();
        assertThat(reddish(small, 350, 150)).isFalse();
    }

    @Test
    void a_small_picture_is_not_blown_up_and_a_tall_one_is_no_tower() {
        Jpeg small = PictureFile.of(Drawn.picture(300, 200, "png")).large();
        Jpeg tall = PictureFile.of(Drawn.picture(1000, 8000, "png")).large();

        assertThat(small.width()).isEqualTo(300);
        assertThat(tall.height()).isEqualTo(1600);
        assertThat(tall.width()).isEqualTo(200);
    }

    @Test
    void a_photograph_stands_as_the_camera_was_held_and_tells_nothing_of_it() throws IOException {
        byte[] lying = Drawn.photograph(600, 400, 6);
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).contains("SECRETPHONE");

        Jpeg upright = PictureFile.of(lying).large();

        assertThat(upright.width()).isEqualTo(400);
        assertThat(upright.height()).isEqualTo(600);
        assertThat(reddish(Drawn.seen(upright), 200, 100)).isTrue();
        assertThat(reddish(Drawn.seen(upright), 200, 500)).isFalse();
        assertThat(new String(upright.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRETPHONE")
                .doesNotContain("Exif");
    }

    @Test
    void what_is_no_picture_is_told_by_its_content_whatever_it_is_called() {
        for (byte[] file : new byte[][] {
            new byte[0],
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
            "GIF89a".getBytes(StandardCharsets.UTF_8),
            Drawn.picture(200, 200, "gif"),
            Drawn.picture(200, 200, "bmp")
        }) {
            assertThat(refusal(file)).startsWith("Это не картинка JPEG или PNG.");
        }
    }

    @Test
    void a_head_that_promises_too_much_is_believed_and_refused_before_anything_is_unpacked() throws IOException {
        assertThat(refusal(Drawn.promising(14_000, 14_000))).startsWith("Картинка слишком большая: 14");
        assertThat(refusal(Drawn.promising(16_000, 200))).startsWith("Картинка слишком большая");
        assertThat(refusal(Drawn.picture(99, 500, "png"))).startsWith("Картинка слишком маленькая: 99");
        assertThat(refusal(new byte[PictureFile.MOST_BYTES + 1])).startsWith("Файл больше 10");
    }

    @Test
    void whatever_its_depth_and_shape_a_picture_takes_little_memory_while_it_is_made_smaller() throws IOException {
        byte[] deep = Drawn.deep(3_500, 3_500);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        PictureFile.of(Drawn.deep(200, 200));

        long before = memory.getCurrentThreadAllocatedBytes();
        Jpeg large = PictureFile.of(deep).large();
        long taken = memory.getCurrentThreadAllocatedBytes() - before;

        assertThat(large.width()).isBetween(1_100, 1_200);
        assertThat(taken).isLessThan(128L << 20);
        for (int[] shape : new int[][] {{6_300, 6_300, 8}, {15_000, 2_600, 8}, {4_000, 10_000, 1}, {800, 600, 3}}) {
            long step = PictureFile.step(shape[0], shape[1], shape[2]);
            assertThat((shape[0] / step) * (shape[1] / step) * (shape[2] + 8))
                    .isLessThanOrEqualTo(PictureFile.MOST_UNPACKED);
        }
        assertThat(PictureFile.step(2_400, 2_400, 3)).isOne();
    }

    @Test
    void a_broken_file_is_a_sentence_and_never_a_failure() throws IOException {
        assertThat(refusal(Drawn.promising(3000, 3000))).startsWith("Картинку не удалось прочитать");
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] good = Drawn.picture(300, 300, format);
            for (int i = 0; i < 300; i++) {
                byte[] bad = Arrays.copyOf(good, random.nextInt(good.length));
                for (int hit = 0; hit < 5 && bad.length > 20; hit++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(PictureFile.of(bad).small().bytes()).isNotEmpty();
                } catch (Problem told) {
                    assertThat(told.errors()).extracting("field").containsExactly("file");
                }
            }
        }
    }

    private static String refusal(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> PictureFile.of(file))
                .errors()
                .get(0)
                .message();
    }

    private static boolean reddish(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > color.getBlue();
    }
}
