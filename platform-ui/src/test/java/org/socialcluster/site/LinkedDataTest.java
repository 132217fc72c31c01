package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedDataTest {
    private static final String HOSTILE = "</script><!--<script>\u2028\"\\ ]]>";
    private static final Page.Head HEAD = new Page.Head("Услуга", "Что это", "/rezh/services/a")
            .under(List.of(new Page.Crumb("Реж", "/rezh/"), new Page.Crumb(HOSTILE, "/rezh/services/a")))
            .about(origin -> LinkedData.thing("Service").put("name", HOSTILE).put("url", origin + "/rezh/services/a"));

    @Test
    void nothing_that_people_wrote_ends_the_element_and_all_of_it_arrives() throws JsonProcessingException {
        String data = Objects.requireNonNull(LinkedData.of(HEAD, "https://example.org"));
        JsonNode all = new ObjectMapper().readTree(data);

        assertThat(data).doesNotContain("<", "\u2028");
        assertThat(all.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(all.at("/@graph/0/name").asText()).isEqualTo(HOSTILE);
        assertThat(all.at("/@graph/1/itemListElement/1/name").asText()).isEqualTo(HOSTILE);
        assertThat(all.at("/@graph/1/itemListElement/0/item").asText()).isEqualTo("https://example.org/rezh/");
        assertThat(all.at("/@graph/1/itemListElement/1/position").asInt()).isEqualTo(2);
    }

    @Test
    void a_page_that_is_not_to_be_found_says_nothing_to_machines() {
        assertThat(LinkedData.of(HEAD.unlisted(), "https://example.org")).isNull();
        assertThat(LinkedData.of(new Page.Head("Вход", null, null), "https://example.org"))
                .isNull();
        assertThat(LinkedData.of(new Page.Head("Города", "Все", "/"), "https://example.org"))
                .isNull();
    }
}
