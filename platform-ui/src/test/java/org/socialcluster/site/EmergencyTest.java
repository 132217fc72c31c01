package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.site.Emergency.Part;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmergencyTest {
    @Test
    void the_numbers_of_emergency_services_can_be_dialled_and_no_other_number() {
        assertThat(Emergency.parts("Звоните 103 или 112."))
                .containsExactly(
                        new Part("Звоните ", false),
                        new Part("103", true),
                        new Part(" или ", false),
                        new Part("112", true),
                        new Part(".", false));
        assertThat(Emergency.parts("Кабинет 1121, +7 343 112-00-00, до 10 минут"))
                .hasSize(1);
    }
}
