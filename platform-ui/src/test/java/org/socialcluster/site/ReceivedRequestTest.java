package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivedRequestTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void whoever_reads_without_waiting_is_told_of_the_data_and_of_its_end() {
        listenTo("имя=1");

        assertThat(heard).containsExactly("имя=1", "end");
    }

    @Test
    void an_empty_body_is_at_its_end_at_once() {
        listenTo("");

        assertThat(heard).containsExactly("end");
    }

    @Test
    void a_reader_who_fails_is_told_so() {
        ServletInputStream body = body("x");
        body.setReadListener(new Listener(body) {
            @Override
            public void onDataAvailable() throws IOException {
                throw new IOException("broken");
            }
        });

        assertThat(heard).containsExactly("broken");
    }

    private void listenTo(String text) {
        ServletInputStream body = body(text);
        body.setReadListener(new Listener(body));
    }

    private static ServletInputStream body(String text) {
        HttpServletRequest around = (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new ReceivedRequest(around, new ByteArrayInputStream(body), body.length).getInputStream();
    }

    private class Listener implements ReadListener {
        private final ServletInputStream body;

        Listener(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public void onDataAvailable() throws IOException {
            heard.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }

        @Override
        public void onAllDataRead() {
            heard.add("end");
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(String.valueOf(failure.getMessage()));
        }
    }
}
