package org.socialcluster.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.socialcluster.sheets.SheetSource;

/**
 * A large table on its way through all steps (file read, rows checked, records written) against COPY of the same records into
 * the same tables with their indexes and triggers; and how much memory the whole takes. Run by {@code deploy/bench import}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final double BAR = 3;
    private static final long BETWEEN_LOOKS = 250_000_000;
    private static final long HEAP_BAR = 64L << 20;
    private static final List<String> TABLES =
            List.of("social_service", "service_need", "service_term", "contact", "service_contact");

    @Test
    void a_hundred_thousand_rows() throws Exception {
        try (Town town = new Town()) {
            Path folder = Files.createTempDirectory("bench");
            Path file = sheet(folder);
            double imported = seconds(() -> take(town, file, true));
            copyOut(town, folder);
            empty(town);
            double copied = seconds(() -> copyIn(town, folder));
            report("import", "s", imported, copied, BAR, imported / copied <= BAR);
            empty(town);
            long heap = heap(() -> take(town, file, false));
            report("import-heap", "MB", heap / 1048576.0, HEAP_BAR / 1048576.0, 1, heap <= HEAP_BAR);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void take(Town town, Path file, boolean say) {
        long begun = System.nanoTime();
        ImportView batch = town.send(town.manager, ImportKind.SERVICE, SheetSource.of(file));
        long checked = System.nanoTime();
        ImportView done = town.accept(batch, false);
        if (done.counts().fresh() != ROWS) {
            throw new IllegalStateException("not all rows: " + done.counts());
        }
        if (say) {
            System.out.printf(
                    Locale.ROOT,
                    "sent and checked %.1f s, written %.1f s%n",
                    (checked - begun) / 1e9,
                    (System.nanoTime() - checked) / 1e9);
        }
    }

    private static Path sheet(Path folder) throws IOException {
        Path file = folder.resolve("services.csv");
        try (Writer text = Files.newBufferedWriter(file)) {
            text.write("Ключ;Услуга;Организация;Телефон;Кого спросить;Режим работы;Потребности;Описание;Для"
                    + " кого;Документы\r\n");
            for (int row = 0; row < ROWS; row++) {
                text.write("k" + row + ";Помощь на дому номер " + row
                        + ";Центр обслуживания Примерска (демо);+7 343 371-"
                        + "%02d-%02d".formatted(row / 100 % 100, row % 100) + ";Анну " + row % 500
                        + ";Пн–пт 9:00–17:00, перерыв 13:00–14:00;Помощник по дому, FOOD_AID;"
                        + "Социальный работник приходит домой и помогает с уборкой, покупками и едой. Запись " + row
                        + ";Пожилой человек;Паспорт\r\n");
            }
        }
        return file;
    }

    private static void copyOut(Town town, Path folder) throws SQLException, IOException {
        try (Connection connection = town.postgres.superuser().getConnection()) {
            for (String table : TABLES) {
                try (OutputStream rows = Files.newOutputStream(folder.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select " + columns(connection, table) + " from " + table + ") to stdout",
                                    rows);
                }
            }
        }
    }

    private static void copyIn(Town town, Path folder) throws SQLException, IOException {
        try (Connection connection = town.postgres.superuser().getConnection()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream rows = Files.newInputStream(folder.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " (" + columns(connection, table) + ") from stdin", rows);
                }
                // The best COPY: what was known of three records says that each has a centre of its own, and foreign
                // keys would be looked for by the centre alone.
                try (Statement sql = connection.createStatement()) {
                    sql.execute("analyze " + table);
                }
            }
            connection.commit();
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from"
                                + " information_schema.columns where"
                                + " table_name"
                                + " = '" + table + "' and is_generated = 'NEVER'")) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * As before the first of them: nothing of services, no history, no import. What is known of the emptied tables goes with their
     * rows: taken for empty for good, a table is not sought in by its key while a transaction fills it.
     */
    private static void empty(Town town) {
        town.sql("set session_replication_role = replica;truncate social_service, service_need, service_term,"
                + " service_town, contact, service_contact, external_key, import_batch, import_sheet_row, import_row,"
                + " search_entry, need_supply, history cascade");
        town.sql("checkpoint");
    }

    /** Most bytes that live at one time beyond those before; the collector is asked often, so this run is slow. */
    private static long heap(Work work) throws Exception {
        AtomicLong most = new AtomicLong();
        long before = live();
        Thread looking = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(live(), Math::max);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        });
        looking.setDaemon(true);
        looking.start();
        work.run();
        looking.interrupt();
        looking.join();
        return most.get() - before;
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void report(String name, String unit, double value, double floor, double bar, boolean good)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.2f %-5s floor %9.2f  ratio %5.2f  bar ratio <= %.2f  %s%n",
                name,
                value,
                unit,
                floor,
                value / floor,
                bar,
                good ? "ok" : "MISSED");
        Path folder = Files.createDirectories(Path.of("..", "deploy", "target", "bench"));
        Files.writeString(
                folder.resolve(name + ".json"),
                String.format(Locale.ROOT, """
                    {"name": "%s", "unit": "%s", "value": %.3f, "floor": %.3f, "ratio": %.3f, "bar": %.3f, "barIs": "RATIO_AT_MOST", "good": %s}
                    """, name, unit, value, floor, value / floor, bar, good));
    }
}
