package org.socialcluster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Slice;

/** Tables of services become services of one centre, once, and can be taken back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingServicesTest {
    private static final String HEADER = "Наименование;Учреждение;Тел.;Режим работы;Потребности;Описание;Примеч.";
    private static final String PROVIDER = "Центр обслуживания Примерска (демо)";
    private static final int ROWS = 500;
    private static final int WRONG = 20;

    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_sheet_of_five_hundred_rows_is_mended_repeated_and_taken_back() {
        String before = everything();
        ImportView batch = town.send(sheet("Полтысячи", true));
        assertThat(batch.state()).isEqualTo(ImportState.CHECKED);
        assertThat(batch.counts()).isEqualTo(new ImportCounts(ROWS, ROWS - WRONG, 0, WRONG, 0, 0));
        assertThat(everything()).as("nothing is written yet").isEqualTo(before);

        ImportView done = town.accept(batch, false);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(count("Полтысячи")).isEqualTo(ROWS - WRONG);
        assertThat(found("Полтысячи")).as("search knows all of them").isEqualTo(ROWS - WRONG);
        String refused = new String(town.refused(batch), StandardCharsets.UTF_8);
        assertThat(refused.lines()).hasSize(WRONG + 1);
        assertThat(refused.lines().skip(1)).allMatch(it -> it.contains("«Тел.»: Напишите"));
        List<ServiceView> some = list("Полтысячи");
        assertThat(some).allMatch(it -> it.status() == ListingStatus.DRAFT);
        assertThat(some.get(0).schedule()).hasSize(2);

        ImportView again = town.send(sheet("Полтысячи", false));
        assertThat(again.counts()).isEqualTo(new ImportCounts(ROWS, WRONG, ROWS - WRONG, 0, 0, 0));
        town.accept(again, false);
        assertThat(count("Полтысячи")).isEqualTo(ROWS);

        assertThat(town.undo(again).state()).isEqualTo(ImportState.UNDONE);
        assertThat(count("Полтысячи")).isEqualTo(ROWS - WRONG);
        town.undo(done);
        assertThat(everything()).isEqualTo(before);
        assertThat(found("Полтысячи")).isZero();
    }

    @Test
    void a_row_changes_only_what_it_speaks_of_and_the_undo_brings_back_the_rest_but_not_over_somebodys_edit() {
        ImportView first = town.accept(
                town.send(
                        "id;Услуга;Организация;Телефон;Кого спросить;Потребности;Описание;Для кого",
                        "a1;Меняется;" + PROVIDER + ";+7 343 371-00-01;Анну;Помощник по дому;Моют.;Пожилой человек",
                        "a2;Правится;" + PROVIDER + ";+7 343 371-00-02;;HOME_CARE;Моют.;"),
                true);
        ServiceView changing = list("Меняется").get(0);
        assertThat(changing.status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(changing.lastConfirmed()).isNotNull();
        String before = everything();

        ImportView second = town.send(
                "ID;Название;Организация;Телефон;Для кого",
                "a1;Сменилось;" + PROVIDER + ";8 (343) 371-00-09;",
                "a2;Правится;" + PROVIDER + ";83433710008;Любой житель");
        assertThat(second.counts().known()).isEqualTo(2);
        ImportView done = town.accept(second, false);

        ServiceView changed = find(changing.id());
        assertThat(changed.name()).isEqualTo("Сменилось");
        assertThat(changed.slug()).isEqualTo(changing.slug());
        assertThat(changed.contacts().get(0).phone()).isEqualTo("+7 343 371-00-09");
        assertThat(changed.contacts().get(0).note()).isEqualTo("Анну");
        assertThat(changed.audience()).containsExactly("ELDERLY");
        assertThat(changed.description()).isEqualTo("Моют.");
        assertThat(done.counts().changed()).isEqualTo(2);

        ServiceView edited = list("Правится").get(0);
        town.scope.as(
                town.manager, SocialServices.class, it -> it.confirm(town.manager, edited.id(), edited.version()));
        ImportView undone = town.undo(done);

        assertThat(undone.counts().kept()).isOne();
        assertThat(find(changing.id()).name()).isEqualTo("Меняется");
        assertThat(list("Правится").get(0).contacts().get(0).phone()).isEqualTo("+7 343 371-00-08");
        assertThat(everything()).isNotEqualTo(before);
        town.undo(first);
        assertThat(find(changing.id()).status()).isEqualTo(ListingStatus.ARCHIVED);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String[] lines = {
            "Услуга;Организация;Описание;Часы приёма",
            "Дважды;" + PROVIDER + ";Раз;Пн–пт 9–17, обед 13–14; сб 10:00-14:00"
        };
        lines[1] = "Дважды;" + PROVIDER + ";Раз;\"Пн–пт 9–17, обед 13–14; сб 10:00-14:00\"";
        town.accept(town.send(lines), false);
        ServiceView service = list("Дважды").get(0);

        ImportView again = town.accept(town.send(lines), false);

        assertThat(again.counts().changed()).isZero();
        assertThat(list("Дважды")).containsExactly(service);
        assertThat(service.schedule())
                .extracting(it -> it.rrule() + " " + it.opens() + "-" + it.closes())
                .containsExactly(
                        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 09:00-13:00",
                        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 14:00-17:00",
                        "FREQ=WEEKLY;BYDAY=SA 10:00-14:00");
    }

    @Test
    void every_wrong_cell_is_named_with_what_was_found_and_what_is_allowed() {
        ImportView batch = town.send(
                "Услуга;Организация;Телефон;Часы приёма;Потребности;Оплата;Место;Описание",
                "Одна;КЦСОН;;;;;;",
                ";" + PROVIDER + ";8 343 64;Вт 25:00–17:00;Летать;может быть;Нигде;",
                "Три;;;после обеда;;;;=HYPERLINK(\"http://x\")",
                "Один два;" + PROVIDER + ";;;;;;",
                "один  Два;" + PROVIDER + ";;;;;;",
                "Шесть;" + PROVIDER + ";;;;;;;лишнее");

        Map<Integer, Map<String, String>> errors = new HashMap<>();
        town.wrong(batch).forEach(row -> errors.put(row.number(), row.errors()));

        assertThat(errors.get(2)).containsOnlyKeys("provider");
        assertThat(errors.getOrDefault(2, Map.of()).get("provider")).contains("«КЦСОН»");
        assertThat(errors.get(3)).containsOnlyKeys("name", "phone", "schedule", "needs", "cost", "place");
        assertThat(errors.getOrDefault(3, Map.of()).get("schedule")).isEqualTo("Нет такого времени: 25:00");
        assertThat(errors.getOrDefault(3, Map.of()).get("needs")).contains("«Летать»");
        assertThat(errors.getOrDefault(3, Map.of()).get("cost"))
                .contains("«может быть»", "Бесплатно, Частично платно, Платно");
        assertThat(errors.get(4)).containsOnlyKeys("provider", "schedule", "description");
        assertThat(errors.getOrDefault(4, Map.of()).get("description")).startsWith("Похоже на формулу");
        assertThat(errors.get(6)).containsEntry("name", "Это повтор строки 5.");
        assertThat(errors.getOrDefault(7, Map.of()).get("name")).contains("лишняя «лишнее»");
        assertThat(batch.counts().good()).isOne();
    }

    @Test
    void any_separator_and_either_encoding_is_understood_and_line_breaks_stay_in_their_cell() {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"))) {
                String name = "Знак" + (int) separator + "в" + charset.name().length();
                String[] lines = {
                    String.join("" + separator, "Услуга", "Организация", "Описание"),
                    String.join("" + separator, name, PROVIDER, "\"Моют, \"\"чистят\"\";\nготовят|и\tещё\"")
                };
                ImportView batch = town.send(town.manager, ImportKind.SERVICE, Town.csv(charset, lines));
                town.accept(batch, false);

                assertThat(list(name)).singleElement().satisfies(it -> {
                    assertThat(it.description()).isEqualTo("Моют, \"чистят\";\nготовят|и\tещё");
                });
            }
        }
    }

    @Test
    void an_xlsx_is_read_as_it_is_shown() {
        ImportView batch = town.send(
                town.manager,
                ImportKind.SERVICE,
                Town.xlsx(
                        List.of("Услуга", "Организация", "Телефон", "Очередь", "Код записи"),
                        List.of(List.of("Из книги", PROVIDER, 83433710003L, 3, 17.0))));
        town.accept(batch, false);

        ServiceView service = list("Из книги").get(0);
        assertThat(service.contacts().get(0).phone()).isEqualTo("+7 343 371-00-03");
        assertThat(service.capacity().waiting()).isEqualTo(3);
        assertThat(town.value("select external_key from external_key where record_id = '" + service.id() + "'"))
                .isEqualTo("17");
    }

    @Test
    void columns_are_guessed_and_what_somebody_chose_is_remembered_for_the_same_header() {
        ImportView batch = town.send("Имя услуги;Чья;Заметка", "Угадай;" + PROVIDER + ";Текст");
        assertThat(batch.state()).isEqualTo(ImportState.SENT);
        assertThat(batch.fields()).containsExactly("", "", "");

        ImportView read = town.imports(
                town.manager,
                it -> it.read(
                        town.manager, batch.id(), List.of("name", "provider", "description"), Map.of("form", "HOME")));
        assertThat(read.counts().good()).isOne();

        ImportView next = town.send("Имя услуги;Чья;Заметка", "Угадай ещё;" + PROVIDER + ";Текст");
        assertThat(next.fields()).containsExactly("name", "provider", "description");
        assertThat(next.usual()).containsEntry("form", "HOME");
        assertThat(next.state()).isEqualTo(ImportState.CHECKED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> town.imports(
                        town.manager, it -> it.read(town.manager, batch.id(), List.of("name", "name", ""), Map.of())));
    }

    @Test
    void names_that_lead_to_one_address_get_addresses_of_their_own() {
        List<String> lines = new ArrayList<>(List.of("Услуга;Организация;id"));
        for (String name : List.of("Адрес", "Адрес 2", "адрес", "АДРЕС", "Адрес 2!")) {
            lines.add(name + ";" + PROVIDER + ";адрес-" + lines.size());
        }
        ImportView first = town.send(lines.toArray(String[]::new));
        town.accept(first, false);

        assertThat(list("Адрес"))
                .extracting(ServiceView::slug)
                .doesNotHaveDuplicates()
                .hasSize(5)
                .contains("adres", "adres-2");
    }

    @Test
    void a_foreigner_sees_neither_the_import_nor_a_provider_of_ours() {
        ImportView batch = town.send("Услуга;Организация", "Чужая;" + PROVIDER);

        Optional<ImportView> found = town.imports(town.foreigner, it -> it.find(town.foreigner, batch.id()));
        assertThat(found).isEmpty();
        List<ImportView> seen = town.imports(town.foreigner, it -> it.list(town.foreigner));
        assertThat(seen).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> town.imports(town.foreigner, it -> it.accept(town.foreigner, batch.id(), false)))
                .withMessage(Problem.text("not-found"));
        ImportView theirs = town.send(
                town.foreigner,
                ImportKind.SERVICE,
                Town.csv(StandardCharsets.UTF_8, "Услуга;Организация", "Чужая;" + PROVIDER));
        assertThat(theirs.counts().wrong()).isOne();
        assertThat(theirs.counts().good()).isZero();
    }

    @Test
    void search_is_told_anew_only_of_records_of_the_own_centre() {
        town.accept(town.send("Услуга;Организация", "Указатель;" + PROVIDER), false);
        UUID service = list("Указатель").get(0).id().value();
        String index = "set role %s_office; select set_config('app.centre', '%s', false);"
                + " select index_own_records(array['" + service + "'::uuid]); reset role";
        town.sql("update search_entry set name = 'старое' where id = '" + service + "'");

        town.sql(index.formatted(town.postgres.schema().database(), town.foreigner.home()));
        assertThat(found("старое")).isOne();

        town.sql(index.formatted(town.postgres.schema().database(), town.manager.home()));
        assertThat(found("старое")).isZero();
        assertThat(found("Указатель")).isOne();
    }

    @Test
    void nothing_is_written_twice_and_nothing_half() {
        ImportView batch = town.send("Услуга;Организация", "Однажды;" + PROVIDER);
        town.accept(batch, false);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> town.accept(batch, false));
        assertThat(count("Однажды")).isOne();

        ImportView half = town.send("Услуга;Организация", "Половина первая;" + PROVIDER, "Половина вторая;" + PROVIDER);
        town.sql("create function fail_import() returns trigger language plpgsql as $$ begin if new.name = 'Половина"
                + " вторая' then raise exception 'broken'; end if; return new; end $$;create trigger fail before"
                + " insert on social_service for each row execute function fail_import()");
        try {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> town.accept(half, false));
        } finally {
            town.sql("drop trigger fail on social_service; drop function fail_import()");
        }
        assertThat(count("Половина")).isZero();
        assertThat(town.accept(half, false).counts().fresh()).isEqualTo(2);
    }

    private static String[] sheet(String name, boolean broken) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int row = 1; row <= ROWS; row++) {
            boolean wrong = broken && row % (ROWS / WRONG) == 0;
            lines.add(name + " " + row + ";" + PROVIDER + ";" + (wrong ? "8 343 64" : "+7 343 371-00-0" + row % 10)
                    + ";Пн–пт 9:00–17:00, перерыв 13–14;Помощник по дому, FOOD_AID;Помогают дома.;заметка " + row);
        }
        return lines.toArray(String[]::new);
    }

    private static List<ServiceView> list(String text) {
        return town.scope.as(
                town.manager,
                SocialServices.class,
                it -> it.list(
                        town.manager,
                        new ServiceFilter(text, Set.of(), null, null, null, null),
                        new Slice(0, 1_000, "")));
    }

    private static int found(String beginning) {
        return Integer.parseInt(town.value("select count(*) from search_entry where name like '" + beginning + "%'"));
    }

    private static int count(String text) {
        return list(text).size();
    }

    private static ServiceView find(ServiceId id) {
        return town.scope
                .as(town.manager, SocialServices.class, it -> it.find(town.manager, id))
                .orElseThrow();
    }

    /** All services of the centre whole, in a word. */
    private static String everything() {
        UUID centre = town.manager.home().value();
        return town.value(
                "select md5(string_agg(service_record(centre_id, id)::text, ',' order by id)) from social_service"
                        + " where centre_id = '" + centre + "'");
    }
}
