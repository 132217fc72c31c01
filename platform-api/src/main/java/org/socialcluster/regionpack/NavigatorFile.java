package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Navigator;

/** Reads the questions of {@code navigator.yaml}; leniently, for its references are checked even where its schema is broken. */
final class NavigatorFile {
    private NavigatorFile() {}

    static Navigator read(Entry file) {
        return new Navigator(
                file.text("title"),
                optional(file, "intro"),
                optional(file, "safety_banner"),
                file.at("settings").text("start"),
                file.at("settings").number("max_questions_on_path"),
                file.each("nodes").stream().map(NavigatorFile::question).toList(),
                file.each("outcomes").stream().map(NavigatorFile::outcome).toList(),
                file.each("walks").stream().map(NavigatorFile::walk).toList());
    }

    private static Navigator.Question question(Entry node) {
        return new Navigator.Question(
                node.text("code"),
                node.text("text"),
                optional(node, "hint"),
                node.each("answers").stream()
                        .map(it -> new Navigator.Answer(
                                it.text("code"), it.text("text"), optional(it, "next"), optional(it, "outcome")))
                        .toList());
    }

    private static Navigator.Outcome outcome(Entry outcome) {
        return new Navigator.Outcome(
                outcome.text("code"),
                outcome.texts("routes"),
                outcome.texts("needs"),
                outcome.flag("call_centre"),
                outcome.text("reason"));
    }

    private static Navigator.Walk walk(Entry walk) {
        List<Navigator.Choice> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : walk.at("answers").node().properties()) {
            answers.add(new Navigator.Choice(answer.getKey(), answer.getValue().asText()));
        }
        return new Navigator.Walk(
                walk.number("n"), walk.text("who"), answers, walk.texts("expect_routes"), walk.flag("call_centre"));
    }

    private static @Nullable String optional(Entry entry, String field) {
        return entry.has(field) ? entry.text(field) : null;
    }
}
