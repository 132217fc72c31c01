package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
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
    void what_fits_is_taken_to_its_last_byte_and_one_more_is_too_much() throws BodyLimit.Refused {
        assertThat(Body.read(bytes(20_000), -1, 20_000, LONG)).hasSize(20_000);
        assertRefused(bytes(20_001), 20_000, LONG, 413);
        assertThat(Body.read(bytes(20_000), 7, 20_000, LONG)).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void a_sender_who_takes_too_long_or_stops_is_not_waited_for() {
        assertRefused(bytes(20_000), 20_000, Duration.ofSeconds(-1), 408);
        assertRefused(closed(), 20_000, LONG, 408);
    }

    private static void assertRefused(InputStream body, int limit, Duration patience, int status) {
        assertThatExceptionOfType(BodyLimit.Refused.class)
                .isThrownBy(() -> Body.read(body, -1, limit, patience))
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
