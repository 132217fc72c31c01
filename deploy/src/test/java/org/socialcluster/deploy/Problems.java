package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What every refusal of the API must look like: RFC 9457, in Russian, and nothing of our insides. */
final class Problems {
    private static final String INSIDES =
            "(?is).*(exception|\\bat (org|java|com|fish)\\.|\\bselect\\b.*\\bfrom\\b|\\binsert into\\b|org\\.socialcluster|eclipselink|jersey|payara|glassfish).*";

    private Problems() {}

    static void isProblem(HttpResponse<String> answer) {
        inWords(answer);
        assertThat(Wire.json(answer).path("type").asText()).startsWith("/problems/");
    }

    /** Also what the server refuses before the API has seen it: a body without end, a header that is none. */
    static void inWords(HttpResponse<String> answer) {
        assertThat(Wire.header(answer, "Content-Type")).as(answer.body()).startsWith("application/problem+json");
        JsonNode problem = Wire.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title").asText()).as("title in Russian").matches(".*\\p{IsCyrillic}.*");
        JsonNode detail = problem.path("detail");
        assertThat(detail.isNull() || detail.isMissingNode() || detail.asText().matches("(?s).*\\p{IsCyrillic}.*"))
                .as("detail in Russian: %s", detail)
                .isTrue();
        problem.path("errors")
                .forEach(it -> assertThat(it.path("message").asText())
                        .as("message in Russian")
                        .matches("(?s).*\\p{IsCyrillic}.*"));
        assertThat(answer.body()).doesNotMatch(INSIDES);
    }
}
