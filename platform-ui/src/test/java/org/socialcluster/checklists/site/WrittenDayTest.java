package org.socialcluster.checklists.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "20 ноября, 2026-11-20",
        "20 Ноября 2026, 2026-11-20",
        "20 ноября 2026 г., 2026-11-20",
        "20 ноября 2026 года, 2026-11-20",
        "20 ноября 26, 2026-11-20",
        "20\u00a0ноября, 2026-11-20",
        "20.11, 2026-11-20",
        "20.11., 2026-11-20",
        "20.11.26, 2026-11-20",
        "20.11.2026 г., 2026-11-20",
        "20.11.2026г, 2026-11-20",
        "1/2/2026, 2026-02-01",
        "20-11-2026, 2026-11-20",
        "20 11 2026, 2026-11-20",
        "2026-11-20, 2026-11-20",
        "сегодня, 2026-11-22",
        "Вчера, 2026-11-21",
        "позавчера, 2026-11-20",
        "10 января, 2027-01-10",
        "29.02, 2028-02-29",
        "20.11.1926, 1926-11-20"
    })
    void a_day_is_read_as_people_write_it(String typed, LocalDate day) {
        LocalDate today = typed.equals("29.02") ? LocalDate.of(2027, 11, 1) : TODAY;

        assertThat(WrittenDay.read(typed, today)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "на днях",
                "31.02.2026",
                "30 февраля",
                "20",
                "20.11.2026.1",
                "20.13.2026",
                "ноября",
                "99999999999",
                "г."
            })
    void what_is_no_day_is_none(String typed) {
        assertThat(WrittenDay.read(typed, TODAY)).isEmpty();
    }
}
