package org.socialcluster.hours.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.hours.DayHours;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedHoursTest {
    @Test
    void hours_are_understood_as_people_write_them() {
        assertThat(TypedHours.of("9-13, 14.30–18"))
                .hasValue(List.of(new DayHours("09:00", "13:00"), new DayHours("14:30", "18:00")));
        assertThat(TypedHours.of(" ")).hasValue(List.of());
        assertThat(TypedHours.of("утром")).isEmpty();
        assertThat(TypedHours.of("9-13,")).isEmpty();
        assertThat(TypedHours.shown(List.of(new DayHours("09:00", "13:00")))).isEqualTo("9:00–13:00");
    }
}
