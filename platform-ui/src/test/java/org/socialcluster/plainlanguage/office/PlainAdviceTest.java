package org.socialcluster.plainlanguage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.office.Tab;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class PlainAdviceTest {
    private final TextArea area = new TextArea();

    @Test
    void each_phrase_that_could_be_plainer_is_quoted_with_a_plainer_word() {
        area.setValue("Придите в целях получения.");
        PlainAdvice advice = new PlainAdvice(area);

        assertThat(sum(advice)).isEqualTo("1 совет: решать вам.");
        assertThat(_get(advice, Button.class).getText()).isEqualTo("«в целях»");
        assertThat(_get(advice, ListItem.class).getElement().getTextRecursively())
                .contains("Проще: чтобы; для.");
    }

    @Test
    void the_advice_goes_as_soon_as_the_text_is_plain() {
        area.setValue("Придите в целях получения.");
        PlainAdvice advice = new PlainAdvice(area);
        area.setValue("Придите за справкой. Вам её дадут сразу. Ждать долго не нужно: час или два.");

        assertThat(_find(advice, Button.class)).isEmpty();
        assertThat(sum(advice)).isEqualTo("Читается легко.");
    }

    @Test
    void an_empty_field_has_no_advice() {
        assertThat(sum(new PlainAdvice(area))).isEmpty();
    }

    @Test
    void a_screen_reader_hears_the_sum_alone() {
        PlainAdvice advice = new PlainAdvice(area);

        assertThat(_get(advice, Paragraph.class).getElement().getAttribute("role"))
                .isEqualTo("status");
    }

    private static String sum(PlainAdvice advice) {
        return _get(advice, Paragraph.class).getText();
    }
}
