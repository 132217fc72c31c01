package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database's CPU of a search in a million listings of 1,400 towns, against the best plain SQL that gives the same page: words
 * that are rare, usual, or stand everywhere, in a town and in the region. What the whole request costs is printed beside.
 *
 * <p>Arguments: distribution, folder for results, flags of the JVM.
 */
public final class SearchBench {
    private static final int RUNS = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 12;
    private static final int CLIENTS = 4;
    private static final double BAR = 5;
    private static final double BAR_OF_THE_WORST = 10;
    private static final double BAR_P99_MS = 50;
    private static final String TOWN = "made-700";

    /** A word of {@code many-words.sql} and how it stands in the index. */
    private record Word(String name, String typed, String stem, boolean worst) {
        static Word ending(String typed, String ending, String name) {
            return new Word(name, typed, typed.substring(0, typed.length() - ending.length()), false);
        }
    }

    private final Bench bench;
    private final Node node;

    private SearchBench(Bench bench) {
        this.bench = bench;
        this.node = bench.node();
    }

    public static void main(String[] arguments) throws Exception {
        Bench.run(arguments, bench -> new SearchBench(bench).measure());
    }

    private void measure() throws Exception {
        node.execute(script("many-tenants.sql"));
        node.execute(script("many-words.sql"));
        node.execute("vacuum analyze", "checkpoint");
        System.out.println("entries: " + node.value("select count(*) from search_entry"));
        for (Word word : words(node)) {
            compare("search-town-" + word.name(), "/" + TOWN + "/search", word, town(node));
            compare("search-region-" + word.name(), "/search", word, "");
        }
    }

    private static String town(Node node) throws IOException, SQLException {
        return node.value("select id from centre where slug = '" + TOWN + "'");
    }

    /** Words of a service that the town lists, so that there is something to find in it: one of 20 in the region, one of 2,000,
     * one that stands in each tenth, one that stands in all. */
    private static List<Word> words(Node node) throws IOException, SQLException {
        String[] name = node.value("""
                        select name from search_entry where listed and centre_id = '%s' and name like 'Услуга: %%' order by name limit 1
                        """.formatted(town(node))).split("[:,] ", -1);
        return List.of(
                Word.ending(name[3], "я", "seldom"),
                Word.ending(name[2], "а", "often"),
                new Word("tenth", "кружок", "кружок", true),
                new Word("everywhere", "услуга", "услуг", true));
    }

    private void compare(String name, String path, Word word, String town) throws Exception {
        Load load = new Load(
                node.url(path + "?q=" + URLEncoder.encode(word.typed(), StandardCharsets.UTF_8)),
                CLIENTS,
                List.of("User-Agent: bench-bot"));
        load.run(WARM_UP_SECONDS);
        double[] ours = new double[RUNS];
        double[] whole = new double[RUNS];
        double[] floor = new double[RUNS];
        double[] p99 = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            double before = node.databaseCpu();
            double all = node.cpu();
            long requests = load.run(SECONDS).requests();
            ours[run] = (node.databaseCpu() - before) / requests * 1000;
            whole[run] = (node.cpu() - all) / requests * 1000;
            floor[run] = bare(word, town);
            p99[run] = load.p99(SECONDS);
        }
        bench.report(new Figure(
                name,
                "ms",
                Figure.median(ours),
                Figure.median(floor),
                word.worst() ? BAR_OF_THE_WORST : BAR,
                Figure.Kind.RATIO_AT_MOST));
        System.out.printf("%s: the whole request, page and all, %.2f ms%n", name, Figure.median(whole));
        bench.report(
                new Figure(name + "-p99", "ms", Figure.median(p99), BAR_P99_MS, BAR_P99_MS, Figure.Kind.VALUE_AT_MOST));
    }

    /** Milliseconds of the database's CPU for one run of the plain query, as a prepared statement. */
    private double bare(Word word, String town) throws IOException, SQLException {
        try (Connection connection = node.superuser();
                PreparedStatement query = connection.prepareStatement(plain(word, town))) {
            for (int warm = 0; warm < 20; warm++) {
                query.executeQuery().close();
            }
            double before = node.databaseCpu();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            int times = 0;
            for (; System.nanoTime() < end; times++) {
                query.executeQuery().close();
            }
            return (node.databaseCpu() - before) / times * 1000;
        }
    }

    /** The hits by freshness, what the page shows of them, and how many there are. */
    private static String plain(Word word, String town) {
        String where = town.isEmpty() ? "" : " and words @@ '''at:" + town + "'''";
        return """
                select h.*, s.slug, s.description, s.capacity_state, s.status, p.name, l.street, c.name,
                       array(select n.need_code from service_need n where n.centre_id = s.centre_id and n.service_id = s.id),
                       (select count(*) from search_entry where listed and words @@ '''%s'''%s)
                  from (select centre_id, id, name from search_entry where listed and words @@ '''%s'''%s
                         order by fresh_until desc nulls last limit 20) h
                  join centre c on c.id = h.centre_id
                  join social_service s on s.centre_id = h.centre_id and s.id = h.id
                  join provider p on p.centre_id = s.centre_id and p.id = s.provider_id
                  left join place l on l.centre_id = s.centre_id and l.id = s.place_id
                """.formatted(word.stem(), where, word.stem(), where);
    }

    private static String[] script(String name) throws IOException {
        return Stream.concat(Stream.of("set work_mem = '64MB'"), Stream.of(Bench.statements(name)))
                .toArray(String[]::new);
    }
}
