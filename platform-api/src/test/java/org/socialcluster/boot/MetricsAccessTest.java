package org.socialcluster.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsAccessTest {
    @Test
    void a_program_of_this_machine_reads_the_measurements_and_nobody_else() throws IOException {
        assertThat(MetricsAccess.isOpenFor("127.0.0.1", false)).isTrue();
        assertThat(MetricsAccess.isOpenFor("0:0:0:0:0:0:0:1", false)).isTrue();
        assertThat(MetricsAccess.isOpenFor("127.0.0.1", true)).isFalse();
        assertThat(MetricsAccess.isOpenFor("203.0.113.5", false)).isFalse();
        assertThat(MetricsAccess.isOpenFor(null, false)).isFalse();
    }
}
