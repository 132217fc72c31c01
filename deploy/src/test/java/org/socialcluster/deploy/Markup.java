package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as text: what it says, where it leads, what it tells machines. */
record Markup(String html) {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    /** A page that answers 200. */
    static Markup of(String path) {
        HttpResponse<String> answer = Wire.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return of(answer);
    }

    /** The text without its non-breaking spaces. */
    static Markup of(HttpResponse<String> answer) {
        return new Markup(answer.body().replace('\u00a0', ' '));
    }

    List<String> links() {
        return Pattern.compile("<a [^>]*?href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult it) -> it.group(1).replace("&amp;", "&"))
                .toList();
    }

    List<String> linksBelow(String path) {
        return links().stream()
                .filter(it -> it.matches(Pattern.quote(path) + "/[a-z0-9-]+"))
                .distinct()
                .toList();
    }

    /** The things of the page's linked data, breadcrumbs among them. */
    JsonNode data() {
        var data = DATA.matcher(html);
        assertThat(data.find()).as("linked data").isTrue();
        try {
            return new ObjectMapper().readTree(data.group(1)).get("@graph");
        } catch (JsonProcessingException broken) {
            throw new AssertionError(data.group(1), broken);
        }
    }
}
