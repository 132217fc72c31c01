package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager brings in tables with the browser: good ones, bad ones, and what is no table at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportSheetIT {
    private static final String TOWN = "asbest";
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int ROWS = 500;
    private static final int WRONG = 20;
    private static final Duration QUICKLY = Duration.ofSeconds(10);
    private static final String SERVICES = "from social_service s join centre c on c.id = s.centre_id where c.slug = '"
            + TOWN + "' and s.name like 'Из таблицы %'";

    @TempDir
    static Path folder;

    @Test
    void a_sheet_of_five_hundred_services_with_twenty_bad_rows_is_accepted_mended_repeated_and_taken_back()
            throws IOException {
        Path sheet = write("uslugi.csv", sheet(true), WINDOWS);
        try (Visit manager = Chromium.visit().signedInAs("manager." + TOWN)) {
            String first = send(manager, sheet);
            manager.page().getByText("Новых: " + (ROWS - WRONG)).waitFor();
            manager.page().getByText("Исправить: " + WRONG).waitFor();
            assertThat(wrongCells(manager)).isEqualTo(WRONG);
            assertThat(number("select count(*) " + SERVICES)).isZero();

            Path refused = download(manager, "Скачать строки с ошибками и причинами: " + WRONG);
            List<String> lines = Files.readAllLines(refused);
            assertThat(lines).hasSize(WRONG + 1);
            assertThat(lines.subList(1, lines.size())).allMatch(it -> it.contains("«Телефон»: "));
            accept(manager, ROWS - WRONG);
            assertThat(number("select count(*) " + SERVICES)).isEqualTo(ROWS - WRONG);

            List<String> mended = lines.stream()
                    .map(it -> it.replaceAll("8 343 64 \\d+;", "+7 343 371-00-09;"))
                    .toList();
            String second = send(manager, write("mended.csv", mended, StandardCharsets.UTF_8));
            accept(manager, WRONG);
            assertThat(number("select count(*) " + SERVICES)).isEqualTo(ROWS);

            send(manager, write("again.csv", sheet(false), StandardCharsets.UTF_8));
            manager.page().getByText("Уже есть, обновятся: " + ROWS).waitFor();
            manager.page().getByText("Отказаться от загрузки").click();
            manager.page().waitForURL("**/office/import");
            assertThat(number("select count(*) " + SERVICES)).isEqualTo(ROWS);

            undo(manager, second);
            assertThat(number("select count(*) " + SERVICES)).isEqualTo(ROWS - WRONG);
            undo(manager, first);
            assertThat(number("select count(*) " + SERVICES)).isZero();
        }
    }

    @Test
    void what_is_no_table_is_answered_plainly_and_quickly_and_what_was_chosen_stays() throws IOException {
        try (Visit manager = Chromium.visit().signedInAs("manager." + TOWN).openOffice("/office/import")) {
            choose(manager, "Мероприятия");
            manager.page().getByText("Одна строка — одно мероприятие").waitFor();

            refused(manager, large(), "Файл больше 50 МБ");
            refused(manager, picture(), "Это не таблица");
            refused(manager, bomb(), "слишком большой объём");

            assertThat(manager.page()
                            .getByRole(AriaRole.RADIO, named("Мероприятия"))
                            .isChecked())
                    .isTrue();
            manager.page().reload();
            manager.page().getByText("Одна строка — одно мероприятие").waitFor();
        }
    }

    @Test
    void a_template_of_events_is_filled_in_and_comes_back_as_events() throws IOException {
        try (Visit manager = Chromium.visit().signedInAs("manager." + TOWN).openOffice("/office/import")) {
            choose(manager, "Мероприятия");
            assertThat(Files.readAllBytes(download(manager, "Образец Excel (.xlsx)")))
                    .startsWith('P', 'K');
            List<String> template = new ArrayList<>(Files.readAllLines(download(manager, "Образец CSV")));
            template.add(
                    template.get(1).replace("пример-1", "хор-1").replace("Пример: Хор по вторникам", "Хор из таблицы"));

            String events = sendHere(manager, write("events.csv", template, StandardCharsets.UTF_8));
            manager.page().getByText("Это пример из образца").first().waitFor();
            accept(manager, 1);

            assertThat(number("select count(*) from centre_event where name = 'Хор из таблицы' and rrule like '%TU%'"))
                    .isOne();
            undo(manager, events);
            assertThat(number("select count(*) from centre_event where name = 'Хор из таблицы'"))
                    .isZero();
        }
    }

    private static void choose(Visit manager, String kind) {
        manager.page()
                .locator("vaadin-radio-button", new Page.LocatorOptions().setHasText(kind))
                .click();
    }

    private static String send(Visit manager, Path sheet) {
        return sendHere(manager.openOffice("/office/import"), sheet);
    }

    private static String sendHere(Visit manager, Path sheet) {
        manager.page().locator("vaadin-upload input[type=file]").setInputFiles(sheet);
        manager.page().waitForURL("**/office/import/*");
        manager.heading().getByText(sheet.getFileName().toString()).waitFor();
        return manager.address();
    }

    private static void refused(Visit manager, Path file, String answer) {
        long begun = System.nanoTime();
        manager.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        manager.page().getByText(answer).first().waitFor();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(answer).isLessThan(QUICKLY);
    }

    private static void accept(Visit manager, int rows) {
        manager.page().getByText("Записать готовые: " + rows, exactly()).click();
        manager.page().getByText("Записано. Новых: " + rows).waitFor();
    }

    private static void undo(Visit manager, String address) {
        manager.openOffice(address);
        manager.button("Отменить всю загрузку").click();
        manager.page()
                .locator("vaadin-dialog-overlay vaadin-button, vaadin-confirm-dialog-overlay vaadin-button")
                .getByText("Отменить всю загрузку")
                .click();
        manager.page().getByText("Загрузка отменена: всё как было до неё.").waitFor();
    }

    private static Path download(Visit manager, String link) {
        Download file = manager.page()
                .waitForDownload(
                        () -> manager.page().getByText(link, exactly()).first().click());
        return file.path();
    }

    /** How many rows say what is wrong in their cell; the grid draws only those that are seen. */
    private static int wrongCells(Visit manager) {
        manager.page().locator("vaadin-grid .bad").first().waitFor();
        Object found = manager.page().evaluate("""
                async () => {
                  const grid = document.querySelector('vaadin-grid');
                  const seen = new Set();
                  for (let row = 0; row < 30; row += 5) {
                    grid.scrollToIndex(row);
                    await new Promise(done => setTimeout(done, 300));
                    grid.querySelectorAll('vaadin-grid-cell-content').forEach(cell => {
                      if (cell.querySelector('.bad') && cell.textContent.includes('8 343 64 ')) seen.add(cell.textContent.match(/8 343 64 ([0-9]+)/)[1]);
                    });
                  }
                  return seen.size;
                }""");
        return ((Number) found).intValue();
    }

    private static List<String> sheet(boolean broken) {
        String provider = text("select p.name from provider p join centre c on c.id = p.centre_id where c.slug = '"
                + TOWN + "' and p.status = 'PUBLISHED' order by p.name limit 1");
        List<String> lines = new ArrayList<>(List.of("Ключ;Наименование;Учреждение;Телефон;Режим работы;Описание"));
        for (int row = 1; row <= ROWS; row++) {
            boolean wrong = broken && row % (ROWS / WRONG) == 0;
            lines.add("t-" + row + ";Из таблицы " + row + ";\"" + provider.replace("\"", "\"\"") + "\";"
                    + (wrong ? "8 343 64 " + row : "+7 343 371-00-09") + ";Пн–пт 9:00–17:00;Помогают дома.");
        }
        return lines;
    }

    private static Path write(String name, List<String> lines, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), String.join("\r\n", lines).getBytes(charset));
    }

    private static Path large() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(200L << 20);
        }
        return file;
    }

    private static Path picture() throws IOException {
        Path file = folder.resolve("picture.xlsx");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static Path bomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] nothing = new byte[1 << 20];
        try (OutputStream target = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(target)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/worksheets/sheet1.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                    """.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(nothing);
            }
        }
        return file;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static int number(String sql) {
        return Integer.parseInt(text(sql));
    }

    private static String text(String sql) {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
