package org.socialcluster.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The walk over all routes and towns, computed from the files of a pack and from the words of its coverage rule alone: it
 * shares nothing with the program.
 */
final class WalkByHand {
    private static final Set<String> OPEN = Set.of("AVAILABLE", "LIMITED", "UNKNOWN");

    private final Map<String, JsonNode> needs = new HashMap<>();
    private final Map<String, JsonNode> distances = new HashMap<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<String> towns;
    private final Path pack;

    /** A service as far as one need goes. */
    private record Offer(String town, String need, boolean fresh, boolean open, boolean travels, Set<String> lentTo) {
        boolean counts() {
            return fresh && open;
        }
    }

    WalkByHand(Path pack) {
        this.pack = pack;
        file(pack.resolve("needs.yaml"))
                .path("needs")
                .forEach(it -> needs.put(it.path("code").asText(), it));
        for (JsonNode from : file(pack.resolve("neighbours.yaml")).path("towns")) {
            from.path("others")
                    .forEach(it -> distances.put(
                            from.path("town").asText() + " " + it.path("town").asText(), it));
        }
        for (Path listing : files("demo")) {
            JsonNode root = file(listing);
            String town =
                    root.path("town").isNull() ? "region" : root.path("town").asText();
            root.path("services").forEach(it -> service(it, town));
        }
        this.towns =
                files("centres").stream().map(it -> it.getFileName().toString()).toList();
    }

    private void service(JsonNode service, String town) {
        for (String code : texts(service.path("needs"))) {
            JsonNode need = need(code);
            int limit = need.path("norm").path("stale_after_days").asInt();
            boolean fresh = service.hasNonNull("last_confirmed_days_ago")
                    // The clock has gone on since the load: what was confirmed exactly so many days ago is over.
                    && service.path("last_confirmed_days_ago").asInt() < limit;
            boolean open = !service.path("status").asText().equals("closed")
                    && OPEN.contains(service.path("capacity").path("state").asText());
            boolean travels = need.path("neighbour_ok").asBoolean()
                    && !service.path("form").asText().equals("HOME");
            offers.add(new Offer(
                    town,
                    code,
                    fresh,
                    open,
                    travels,
                    Set.copyOf(texts(service.path("service_area").path("towns")))));
        }
    }

    /** State of each step: {@code route town number → state}. */
    Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (Path route : files("routes")) {
            JsonNode root = file(route);
            for (String town : towns) {
                for (JsonNode step : root.path("steps")) {
                    states.put(
                            root.path("slug").asText() + " " + town + " "
                                    + step.path("n").asInt(),
                            step.hasNonNull("need") ? state(step.path("need").asText(), town) : "not-needed");
                }
            }
        }
        return states;
    }

    private String state(String need, String town) {
        JsonNode norm = need(need).path("norm");
        List<Offer> found = offers.stream().filter(it -> it.need().equals(need)).toList();
        if (found.stream().anyMatch(it -> it.town().equals(town) && it.counts())) {
            return "local";
        }
        if (found.stream().anyMatch(it -> it.counts() && isNear(it, town, norm))) {
            return "neighbour";
        }
        boolean anywhere = norm.path("kind").asText().equals("REGION");
        if (found.stream().anyMatch(it -> it.counts() && (it.town().equals("region") || (anywhere && it.travels())))) {
            return "region";
        }
        return found.stream().anyMatch(it -> it.town().equals(town)) ? "unavailable" : "none";
    }

    private JsonNode need(String code) {
        return Objects.requireNonNull(needs.get(code), code);
    }

    private boolean isNear(Offer offer, String town, JsonNode norm) {
        JsonNode way = distances.get(town + " " + offer.town());
        if (way == null) {
            return false;
        }
        boolean within = norm.path("kind").asText().equals("WITHIN_KM")
                && way.path("km").asDouble() <= norm.path("km").asDouble();
        return offer.lentTo().contains(town)
                || (offer.travels() && (way.path("neighbour").asBoolean() || within));
    }

    private List<Path> files(String folder) {
        try (Stream<Path> entries = Files.list(pack.resolve(folder))) {
            return entries.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode file(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
