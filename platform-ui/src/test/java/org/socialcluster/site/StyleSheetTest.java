package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StyleSheetTest {
    @Test
    void remarks_stay_at_home_and_rules_travel() {
        assertThat(StyleSheet.small("/* one\n two */\na{b:c;  /* three */\n  d:e}\n\nf g\n h{i:\"/\"}\n"))
                .isEqualTo("a{b:c;\nd:e}\nf g\nh{i:\"/\"}");
    }

    @Test
    void every_brace_of_the_site_s_own_sheet_arrives() throws IOException {
        String written = Files.readString(Path.of("src/main/webapp/assets/site.css"));
        String sent = StyleSheet.small(written);

        assertThat(sent).doesNotContain("/*").startsWith("@font-face");
        assertThat(sent.chars().filter(it -> it == '{').count())
                .isEqualTo(written.chars().filter(it -> it == '{').count());
    }
}
