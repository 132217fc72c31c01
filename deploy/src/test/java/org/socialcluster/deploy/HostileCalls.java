package org.socialcluster.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes calls that look like ours and are not, always the same ones for a seed. */
final class HostileCalls {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HUGE = "я".repeat(10_000);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u001f",
            "\u202eтекст",
            "\ud800",
            "\udfff\ud800",
            "👩‍👩‍👧",
            "'; drop table provider; --",
            "<script>alert(1)</script>",
            "{0} {x}",
            "%s%n%_\\",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "NaN",
            "null",
            "-1",
            HUGE);
    private static final List<String> QUERY_FIELDS = List.of(
            "page",
            "size",
            "sort",
            "q",
            "status",
            "kind",
            "sector",
            "provider",
            "need",
            "group",
            "audience",
            "x",
            "",
            "online",
            "free",
            "upcoming",
            "per_page",
            "town",
            "search",
            "format",
            "full",
            "organization_id",
            "taxonomy_id",
            "taxonomy_term_id",
            "modified_after",
            "parent_id");
    private static final List<String> MEDIA = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json; charset=koi8-r",
            "application/json; charset=nope",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/problem+json",
            "nonsense",
            "*/*",
            "");
    private static final List<String> VERSIONS = List.of(
            "\"0\"",
            "\"1\"",
            "\"1\"",
            "*",
            "W/\"1\"",
            "1",
            "\"\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "\"x\"",
            "\"1\",\"2\"",
            "'");

    private final Random random;
    private final List<String> operations;
    private final String provider;

    HostileCalls(long seed, List<String> operations, String provider) {
        this.random = new Random(seed);
        this.operations = operations;
        this.provider = provider;
    }

    /** One call.
     *
     * @param body a character for each byte, for it may be no text */
    record Call(String method, String path, String body, List<String> headers, boolean signedIn) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            String text = new String(bytes(), StandardCharsets.UTF_8);
            return method + " " + cut(path) + " " + headers + " " + cut(text);
        }

        private static String cut(String text) {
            return text.length() > 500 ? text.substring(0, 500) + "…" : text;
        }
    }

    Call next() {
        String operation = one(operations);
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        String kind = Listings.KINDS.stream().filter(path::contains).findFirst().orElseThrow();
        List<String> headers = new ArrayList<>();
        byte[] body = new byte[0];
        if (method.equals("POST") || method.equals("PUT")) {
            body = body(kind, path);
            header(headers, "Content-Type", one(MEDIA));
        }
        if (!method.equals("GET") && random.nextInt(5) > 0) {
            header(headers, "If-Match", one(VERSIONS));
        }
        return new Call(
                method, address(path), new String(body, StandardCharsets.ISO_8859_1), headers, random.nextInt(6) > 0);
    }

    private static void header(List<String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.add(name);
            headers.add(value);
        }
    }

    private String address(String path) {
        String town = random.nextInt(8) > 0 ? "polevskoy" : segment();
        String id = random.nextInt(3) > 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : segment();
        String filled = path.replace("{town}", town).replace("{id}", id);
        StringBuilder query = new StringBuilder();
        for (int fields = random.nextInt(4); fields > 0; fields--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(one(QUERY_FIELDS))
                    .append('=')
                    .append(Wire.encoded(shortText()));
        }
        return filled + query;
    }

    /** Never empty, a slash or a NUL, which the server in front of the API answers by itself. */
    private String segment() {
        return Wire.encoded("x" + shortText().replace("\0", "").replace("/", "").replace("\\", ""))
                .replace("+", "%20");
    }

    /** Short enough for a request line of 8 KB: a longer one the server refuses without a word. */
    private String shortText() {
        String text = random.nextBoolean() ? one(TEXTS) : Long.toString(random.nextLong());
        return text.length() > 150 ? text.substring(0, 150) : text;
    }

    private byte[] body(String kind, String path) {
        if (random.nextInt(6) == 0) {
            return noJson();
        }
        ObjectNode body = path.endsWith("/status")
                ? NODES.objectNode().put("status", "published")
                : Listings.body(kind, "Враждебная запись", provider);
        for (int wrong = 1 + random.nextInt(3); wrong > 0; wrong--) {
            spoil(body);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void spoil(ObjectNode body) {
        List<String> fields = new ArrayList<>();
        body.fieldNames().forEachRemaining(fields::add);
        String field = fields.isEmpty() ? "x" : one(fields);
        switch (random.nextInt(5)) {
            case 0 -> body.remove(field);
            case 1 -> body.set(one(TEXTS), value(0));
            case 2 -> {
                if (body.get(field) instanceof ObjectNode inner) {
                    spoil(inner);
                } else {
                    body.set(field, value(0));
                }
            }
            default -> body.set(field, value(0));
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(new BigDecimal("1e" + (random.nextInt(2_000) - 1_000)));
            case 4, 5, 6 -> NODES.textNode(one(TEXTS));
            case 7 -> NODES.arrayNode().add(value(depth + 1)).add(value(depth + 1));
            case 8 -> NODES.objectNode().set(one(TEXTS), value(depth + 1));
            default -> deep(random.nextInt(60));
        };
    }

    private static JsonNode deep(int levels) {
        JsonNode node = NODES.textNode("дно");
        for (int i = 0; i < levels; i++) {
            node = NODES.arrayNode().add(node);
        }
        return node;
    }

    private byte[] noJson() {
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> text("null");
            case 2 -> text("[]");
            case 3 -> text("{\"name\": ");
            case 4 -> text("[".repeat(5_000));
            case 5 -> text("{\"a\":".repeat(3_000));
            case 6 -> text("{\"name\": \"" + HUGE.repeat(12) + "\"}");
            case 7 -> new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xc3, '"', '}'};
            default -> {
                byte[] noise = new byte[1 + random.nextInt(300)];
                random.nextBytes(noise);
                yield noise;
            }
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
