package org.socialcluster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LikelyTest {
    private static final Map<String, String> NEEDS = Map.of(
            "уход на дому: соцработник или сиделка", "HOME_CARE",
            "помощь психолога", "PSYCHOLOGIST",
            "помощь юриста", "LEGAL_AID");

    @Test
    void the_beginning_of_one_name_alone_is_that_name() {
        assertThat(Cells.codes("needs", "Уход на дому; помощь юриста", NEEDS))
                .containsExactly("HOME_CARE", "LEGAL_AID");
        assertThat(Likely.begun("Помощь", NEEDS.keySet())).isEmpty();
        assertThat(Likely.begun("Уход на до", NEEDS.keySet())).isEmpty();
        assertThat(Likely.begun("Центр помощи", List.of("центр помощи (демо)"))).contains("центр помощи (демо)");
    }

    @Test
    void a_name_that_is_not_known_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> Cells.code("needs", "Помощь психологов", NEEDS))
                .hasMessageContaining("Похоже: «помощь психолога»");
        assertThatThrownBy(() -> Cells.code("needs", "Летать", NEEDS))
                .hasMessageContaining("Нет в справочнике")
                .hasMessageNotContaining("Похоже");
    }
}
