package org.socialcluster.regionpack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the files of a pack and holds each against its schema. */
final class PackReader {
    private static final JsonNodeReader YAML = JsonNodeReader.builder()
            .locationAware()
            .yamlMapper(new YAMLMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()))
            .build();

    private static final Pattern MARK = Pattern.compile("line (\\d+), column");

    private final Findings findings;
    private final SchemaCheck schemas;

    PackReader(Findings findings) {
        this.findings = findings;
        this.schemas = new SchemaCheck(findings);
    }

    /** The files that could be parsed, also those that break their schema. */
    List<PackFile> read(Map<String, byte[]> contents) {
        List<PackFile> files = new ArrayList<>();
        contents.forEach((name, bytes) -> parse(name, bytes).ifPresent(files::add));
        for (PackFile file : files) {
            PackFiles.Kind.of(file.name()).ifPresent(kind -> schemas.check(file, kind));
        }
        return files;
    }

    private Optional<PackFile> parse(String name, byte[] bytes) {
        try {
            return Optional.of(new PackFile(name, YAML.readTree(new ByteArrayInputStream(bytes), InputFormat.YAML)));
        } catch (IOException | IllegalArgumentException broken) {
            findings.add(name + ":" + syntaxError(broken));
        }
        return Optional.empty();
    }

    /** The reader wraps what the parser says; the parser's own mark is more exact than the position it stopped at. */
    private static String syntaxError(Exception broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String message = String.valueOf(
                cause instanceof JsonProcessingException syntax ? syntax.getOriginalMessage() : cause.getMessage());
        String line = MARK.matcher(message)
                .results()
                .map(it -> it.group(1))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> stoppedAt(cause));
        return line + " " + oneLine(message) + " found, allowed: YAML in UTF-8";
    }

    private static String stoppedAt(Throwable cause) {
        return cause instanceof JsonProcessingException syntax && syntax.getLocation() != null
                ? String.valueOf(syntax.getLocation().getLineNr())
                : "1";
    }

    /** The parser says first what it was doing, then what it met, then where, with the line of the file. */
    private static String oneLine(String message) {
        return message.lines()
                .takeWhile(it -> !it.startsWith(" in '") && !it.startsWith(" at ["))
                .map(String::strip)
                .collect(Collectors.joining(": "));
    }
}
