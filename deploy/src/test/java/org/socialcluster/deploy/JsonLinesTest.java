package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonLinesTest {
    private static final String HOSTILE = "Реж \"\\ \n\t\u0000 \u2028 \uD83D\uDE00 {0}";

    @Test
    void whatever_is_written_stays_one_line_of_json() throws IOException {
        LogRecord record = new LogRecord(Level.WARNING, HOSTILE);
        record.setThrown(new IllegalStateException(HOSTILE));

        String line = new JsonLines().format(record);

        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(line).endsWith("}\n").hasLineCount(1);
        assertThat(json.get("LogMessage").asText()).isEqualTo(HOSTILE);
        assertThat(json.get("Level").asText()).isEqualTo("WARNING");
        assertThat(json.get("StackTrace").asText()).contains("JsonLinesTest");
    }

    @Test
    void entries_of_a_map_become_fields() throws IOException {
        LogRecord record = new LogRecord(Level.INFO, "request");
        record.setParameters(new Object[] {Map.of("path", "/rezh/")});

        JsonNode json = new ObjectMapper().readTree(new JsonLines().format(record));

        assertThat(json.get("path").asText()).isEqualTo("/rezh/");
    }

    @Test
    void places_in_a_message_are_filled() throws IOException {
        LogRecord record = new LogRecord(Level.INFO, "port {0}");
        record.setParameters(new Object[] {"8080"});

        JsonNode json = new ObjectMapper().readTree(new JsonLines().format(record));

        assertThat(json.get("LogMessage").asText()).isEqualTo("port 8080");
    }
}
