package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.shared.CentreId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadyBytesTest {
    private static final CentreId REZH = new CentreId(UUID.randomUUID());
    private static final CentreId REVDA = new CentreId(UUID.randomUUID());

    private final Changes changes = new Changes();

    @Test
    void a_change_of_a_centre_ends_its_own_pages_and_those_of_all_centres() {
        long before = changes.moment();

        changes.happened(REZH);

        assertThat(changes.none(before, REZH)).isFalse();
        assertThat(changes.none(before, null)).isFalse();
        assertThat(changes.none(before, REVDA)).isTrue();
        assertThat(changes.none(changes.moment(), REZH)).isTrue();
    }

    @Test
    void a_change_that_concerns_all_ends_every_page() {
        long before = changes.moment();

        changes.happened(null);

        assertThat(changes.none(before, REVDA)).isFalse();
        assertThat(changes.none(before, null)).isFalse();
        assertThat(changes.none(changes.moment(), null)).isTrue();
    }

    @Test
    void packed_bytes_are_the_plain_ones() {
        byte[] plain = "Реж, «улица Примерная»".repeat(1000).getBytes(StandardCharsets.UTF_8);

        assertThat(Gzip.plain(Gzip.packed(plain))).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "gzip, deflate, br, zstd | true",
                "br;q=1.0, GZIP;q=0.5 | true",
                "x-gzip | true",
                "* | true",
                "gzip;q=0.000, * | false",
                "gzip; q=0 | false",
                "*;q=0 | false",
                "deflate, br | false",
                "identity | false",
                ";;q=,gzipx | false",
                "'' | false"
            })
    void gzip_is_sent_to_those_who_take_it(String header, boolean accepted) {
        assertThat(Gzip.isAccepted(header)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "W/\"abc\" | true",
                "\"abc\" | true",
                "* | true",
                "\"x\", W/\"abc\" | true",
                "W/\"x,y\",W/\"abc\",\"z\" | true",
                "\"abcd\" | false",
                "abc | false",
                "\"x\" | false",
                "\" | false"
            })
    void a_page_that_is_known_is_found_in_the_list(String header, boolean known) {
        assertThat(EntityTags.isKnown(header, "W/\"abc\"")).isEqualTo(known);
    }
}
