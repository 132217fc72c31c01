package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyLimitTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void a_form_is_short_and_a_call_of_a_program_may_be_longer() {
        assertThat(BodyLimit.limit("")).isEqualTo(64 * 1024);
        assertThat(BodyLimit.limit("/office")).isEqualTo(1024 * 1024);
        assertThat(BodyLimit.limit("/api")).isEqualTo(1024 * 1024);
        assertThat(BodyLimit.limit("/apix")).isEqualTo(64 * 1024);
    }

    @Test
    void what_fits_is_taken_to_its_last_byte_and_one_more_is_too_much() throws BodyLimit.Refused, IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        assertThat(Body.copy(bytes(20_000), -1, 20_000, LONG, taken)).isEqualTo(20_000);
        assertThat(taken.size()).isEqualTo(20_000);
        assertRefused(bytes(20_001), 20_000, LONG, 413);
        assertThat(Body.copy(bytes(20_000), 7, 20_000, LONG, taken)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void a_large_file_may_take_longer_but_not_for_ever() {
        assertThat(BodyLimit.patience(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(BodyLimit.patience(30 << 20)).isEqualTo(Duration.ofSeconds(500));
    }

    @Test
    void nobody_has_more_than_a_share_of_the_places_for_files() {
        FilePlaces places = new FilePlaces();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        for (String other : List.of("b", "c", "d")) {
            assertThat(places.take(other)).isTrue();
            assertThat(places.take(other)).isTrue();
        }
        assertThat(places.take("e")).as("all places are taken").isFalse();
        places.giveBack("a");
        assertThat(places.take("e")).isTrue();
        assertThat(places.take("a")).isFalse();
    }

    @Test
    void a_sender_who_takes_too_long_or_stops_is_not_waited_for() {
        assertRefused(bytes(20_000), 20_000, Duration.ofSeconds(-1), 408);
        assertRefused(closed(), 20_000, LONG, 408);
    }

    private static void assertRefused(InputStream body, int limit, Duration patience, int status) {
        assertThatExceptionOfType(BodyLimit.Refused.class)
                .isThrownBy(() -> Body.copy(body, -1, limit, patience, OutputStream.nullOutputStream()))
                .satisfies(refused -> assertThat(refused.status).isEqualTo(status));
    }

    private static InputStream closed() {
        InputStream nothing = InputStream.nullInputStream();
        try {
            nothing.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return nothing;
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
