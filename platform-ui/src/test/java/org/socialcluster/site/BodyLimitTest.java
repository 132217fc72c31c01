package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    @Test
    void a_parameter_with_a_null_in_it_goes_no_further() {
        for (String parameters : List.of("q=a&town=%00", "key=\0", "key=a%00b")) {
            assertThatExceptionOfType(BodyLimit.Refused.class)
                    .isThrownBy(() -> BodyLimit.refuseNull(parameters))
                    .satisfies(refused -> assertThat(refused.status).isEqualTo(400));
        }
        assertThatNoException().isThrownBy(() -> {
            BodyLimit.refuseNull(null);
            BodyLimit.refuseNull("q=100%25&r=%2500");
        });
        assertThat(BodyLimit.isForm("application/x-www-form-urlencoded; charset=UTF-8"))
                .isTrue();
        assertThat(BodyLimit.isForm("application/json")).isFalse();
        assertThat(BodyLimit.isForm(null)).isFalse();
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
