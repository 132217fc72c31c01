package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeTest {
    @Test
    void what_is_kept_for_all_names_no_host_but_this_machine() {
        assertThat(Edge.isOwn("localhost:8080", "127.0.0.1")).isTrue();
        assertThat(Edge.isOwn("192.0.2.7", "192.0.2.7")).isTrue();
        assertThat(Edge.isOwn("[2001:db8:0:0:0:0:0:1]:80", "2001:db8:0:0:0:0:0:1"))
                .isTrue();
        assertThat(Edge.isOwn("evil.example", "127.0.0.1")).isFalse();
        assertThat(Edge.isOwn("127.0.0.1.evil.example:80", "127.0.0.1")).isFalse();
    }

    @Test
    void the_last_hop_of_the_last_line_is_the_one_that_the_proxy_saw() {
        assertThat(Edge.lastHop(List.of("10.0.0.1", "203.0.113.5, 198.51.100.7")))
                .hasValue("198.51.100.7");
        assertThat(Edge.lastHop(List.of("203.0.113.5"))).hasValue("203.0.113.5");
        assertThat(Edge.lastHop(List.of("x, 2001:db8::1"))).hasValue("2001:db8:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "localhost",
                "1.2.3",
                "999.1.1.1",
                "1.2.3.4:80",
                "[2001:db8::1]",
                "2001:db8::g",
                "abcd",
                "::1%eth0",
                "1.2.3.4,"
            })
    void what_is_no_address_is_not_believed(String hop) {
        assertThat(Edge.lastHop(List.of("203.0.113.5", hop))).isEmpty();
    }

    @Test
    void guesses_from_one_subscriber_of_ipv6_are_counted_together() {
        assertThat(Edge.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Edge.network("2001:db8:1:2::1"))
                .isNotEqualTo(Edge.network("2001:db8:1:3::1"));
        assertThat(Edge.network("203.0.113.5")).isEqualTo("203.0.113.5");
        assertThat(Edge.network("::ffff:203.0.113.5")).isEqualTo("203.0.113.5");
    }
}
