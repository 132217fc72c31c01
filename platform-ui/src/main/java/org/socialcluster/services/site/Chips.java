package org.socialcluster.services.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.socialcluster.needs.site.Words;
import org.socialcluster.services.ServiceCounts;
import org.socialcluster.site.Link;

/**
 * One way to narrow a list.
 *
 * @param any address of the list without this choice
 * @param chosen the words of what is chosen now; empty for nothing
 * @param current the same as addresses say it
 */
public record Chips(String any, String chosen, String current, List<Chip> choices) {
    /** One choice, with how many services it leaves. */
    public record Chip(String name, int count, String address, boolean current) {}

    static Chips groups(ListQuery query, ServiceCounts counts, Words words, String path) {
        return of(
                query.group(),
                words.groups().stream().map(it -> Map.entry(it.code(), it.name())),
                counts.groups(),
                code -> query.inGroup(code).address(path, 1));
    }

    static Chips audiences(ListQuery query, ServiceCounts counts, Words words, String path) {
        return of(
                query.audience(),
                words.terms("recipient_categories"),
                counts.audiences(),
                code -> query.forAudience(code).address(path, 1));
    }

    private static Chips of(
            String chosen,
            Stream<Map.Entry<String, String>> all,
            Map<String, Integer> counts,
            Function<String, String> address) {
        List<Chip> chips = all.filter(
                        it -> counts.containsKey(it.getKey()) || it.getKey().equals(chosen))
                .map(it -> new Chip(
                        it.getValue(),
                        counts.getOrDefault(it.getKey(), 0),
                        address.apply(it.getKey()),
                        it.getKey().equals(chosen)))
                .toList();
        String words =
                chips.stream().filter(Chip::current).map(Chip::name).findFirst().orElse("");
        return new Chips(address.apply(""), words, Link.word(chosen), chips);
    }
}
