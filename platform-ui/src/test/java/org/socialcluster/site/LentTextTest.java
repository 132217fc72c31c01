package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LentTextTest {
    @Test
    void days_and_limits_are_said_as_people_say_them() {
        assertThat(plain(LentText.of(null, List.of("TU")))).isEqualTo("по вторникам");
        assertThat(plain(LentText.of(10, List.of("TU", "TH"))))
                .isEqualTo("по вторникам и по четвергам, не больше 10 человек в месяц");
        assertThat(plain(LentText.of(1, List.of()))).isEqualTo("не больше 1 человека в месяц");
        assertThat(LentText.of(null, List.of())).isEmpty();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
