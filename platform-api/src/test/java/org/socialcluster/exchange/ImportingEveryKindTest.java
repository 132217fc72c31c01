package org.socialcluster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventView;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffView;

/** Tables of organisations with their places, of events and of staff: the same promises as for services. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingEveryKindTest {
    private static final Slice MANY = new Slice(0, 500, "");

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
    void rows_of_one_key_are_one_organisation_with_several_places_and_all_of_it_can_be_taken_back() {
        String before = everything();
        String[] lines = {
            "Ключ;Организация;Вид;Тел.;Сайт;Место;Адрес;Широта;Долгота",
            "o-1;Две двери;NPO;+7 343 371-10-01;dveri.example;Первая дверь;улица Первая, 1;55,5;40,25",
            "o-1;Две двери;Некоммерческая организация (НКО);;;Вторая дверь;улица Вторая, 2;;",
            "o-2;Без места;NPO;;;;;;"
        };
        ImportView sent = send(ImportKind.PROVIDER, lines);
        assertThat(sent.fields())
                .containsExactly("key", "name", "kind", "phone", "website", "place", "street", "latitude", "longitude");
        assertThat(sent.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0, 0));
        assertThat(everything()).as("nothing is written yet").isEqualTo(before);

        ImportView done = town.accept(sent, false);

        ProviderView two = provider("Две двери");
        assertThat(two.status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(two.website()).isEqualTo("https://dveri.example");
        assertThat(places(two)).extracting(PlaceView::name).containsExactlyInAnyOrder("Первая дверь", "Вторая дверь");
        assertThat(places(two)).extracting(PlaceView::city).containsOnly("Примерск");

        lines[2] = lines[2].replace("улица Вторая, 2", "улица Вторая, 22");
        ImportView again = town.accept(send(ImportKind.PROVIDER, lines), false);
        assertThat(again.counts()).isEqualTo(new ImportCounts(3, 0, 3, 0, 1, 0));
        assertThat(provider("Две двери")).isEqualTo(two);
        assertThat(places(two)).extracting(PlaceView::street).contains("улица Вторая, 22", "улица Первая, 1");

        assertThat(town.undo(again).counts().kept()).isZero();
        assertThat(places(two)).extracting(PlaceView::street).contains("улица Вторая, 2");
        assertThat(town.undo(done).counts().kept()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_is_wrong_with_organisations_is_said_by_cell() {
        ImportView batch = send(
                ImportKind.PROVIDER,
                "Организация;Вид;Телефон;ИНН;Место;Адрес;Широта;Долгота",
                "Одна;Шайка;;12;;улица 1;;",
                "Две;NPO;8 343 64;;;улица 1;сто;",
                "Три;NPO;+7 343 371-20-01;;;улица 1;;",
                "Три;NPO;+7 343 371-20-02;;;улица 2;;",
                "Три;NPO;;;;улица 1;;",
                "Пять;NPO;;;;улица 5;55,5;",
                "=HYPERLINK(\"http://x\");NPO;;;;;;");

        Map<Integer, Map<String, String>> errors = errors(batch);
        assertThat(errors.get(2)).containsOnlyKeys("kind", "inn");
        assertThat(errors.get(3)).containsOnlyKeys("phone", "latitude");
        assertThat(errors.get(5)).containsOnlyKeys("phone");
        assertThat(errors.getOrDefault(5, Map.of()).get("phone")).contains("В строке 4");
        assertThat(errors.get(6)).containsEntry("place", "Это повтор строки 4.");
        assertThat(errors.get(7)).containsOnlyKeys("longitude");
        assertThat(errors.getOrDefault(8, Map.of()).get("name")).startsWith("Похоже на формулу");
        assertThat(batch.counts().good()).isOne();
    }

    @Test
    void events_come_once_and_weekly_by_days_by_columns_of_days_and_by_a_rule() {
        ImportView batch = send(
                ImportKind.EVENT,
                "id;Мероприятие;Дата;Начало;Конец;Дни недели;Пн;Ср;Повторять до;Правило повторения;Место;Описание",
                "e1;Один раз;24.11.2027;10:00;12:00;;;;;;Библиотека;Расскажут.",
                "e2;По вторникам;22.11.2027;10.00;11.30;вт, чт;;;30.12.2027;;Приём на Примерной улице;Поют.",
                "e3;По колонкам;22 ноября 2027 г.;18:00;19:00;;х;+;;;;Танцуют.",
                "e4;По правилу;2027-11-22 9:00;;10:00;;;;;FREQ=MONTHLY;;Считают.",
                "e5;Весь день;25.11.2027;;;;;;;;;Гуляют.");
        assertThat(errors(batch)).isEmpty();

        ImportView done = town.accept(batch, true);

        EventView once = event("Один раз");
        assertThat(once.status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(once.placeText()).isEqualTo("Библиотека");
        assertThat(once.starts()).isEqualTo(LocalDateTime.of(2027, 11, 24, 10, 0));
        EventView tuesdays = event("По вторникам");
        assertThat(tuesdays.placeId()).isNotNull();
        assertThat(tuesdays.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20271230");
        assertThat(tuesdays.starts()).isEqualTo(LocalDateTime.of(2027, 11, 23, 10, 0));
        assertThat(event("По колонкам").rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,WE");
        assertThat(event("По колонкам").status()).as("nobody knows where").isEqualTo(ListingStatus.DRAFT);
        assertThat(event("По правилу").rrule()).isEqualTo("FREQ=MONTHLY");
        assertThat(event("Весь день").allDay()).isTrue();

        ImportView again = town.accept(
                send(
                        ImportKind.EVENT,
                        "id;Мероприятие;Дата;Начало;Конец;Ссылка",
                        "e1;Один раз;24.11.2027;11:00;12:00;",
                        "e5;Весь день;25.11.2027;;;example.org/join"),
                false);
        assertThat(again.counts().changed()).isEqualTo(2);
        assertThat(event("Один раз").starts()).isEqualTo(LocalDateTime.of(2027, 11, 24, 11, 0));
        assertThat(event("Один раз").description()).isEqualTo("Расскажут.");
        assertThat(event("Весь день").format()).isEqualTo(EventFormat.ONLINE);

        town.undo(again);
        assertThat(event("Один раз").starts()).isEqualTo(once.starts());
        town.undo(done);
        assertThat(event("Один раз").status()).as("residents have seen it").isEqualTo(ListingStatus.ARCHIVED);
        assertThat(events("По колонкам")).as("nobody has seen it").isEmpty();
    }

    @Test
    void whom_to_ask_about_an_event_stands_in_columns_of_its_own() {
        town.accept(
                send(
                        ImportKind.EVENT,
                        "Мероприятие;Дата;Начало;Конец;Место;Телефон;Кого спросить",
                        "С телефоном;24.11.2027;10:00;11:00;ДК;+7 343 777-77-77;Анна",
                        "Без телефона;24.11.2027;10:00;11:00;ДК;;"),
                false);
        assertThat(event("С телефоном").contacts()).containsExactly(new Contact("+7 343 777-77-77", null, "Анна"));
        assertThat(event("Без телефона").contacts()).isEmpty();

        town.accept(
                send(
                        ImportKind.EVENT,
                        "Мероприятие;Дата;Начало;Конец;Место",
                        "С телефоном;24.11.2027;10:00;11:00;Клуб"),
                false);
        assertThat(event("С телефоном").contacts())
                .as("the sheet does not speak of it")
                .hasSize(1);
        assertThat(event("С телефоном").placeText()).isEqualTo("Клуб");
    }

    @Test
    void bad_dates_and_days_are_answered_by_cell() {
        ImportView batch = send(
                ImportKind.EVENT,
                "Событие;Дата;Начало;Конец;Дни недели;Вт;Повторять до;Правило повторения;Мест",
                "Февраль;30.02.2027;10:00;11:00;;;;;",
                "Без даты;;10:00;11:00;;;;;",
                "Час;24.11.2027;25:00;26:00;;;;;",
                "Назад;24.11.2027;12:00;11:00;;;;;",
                "Без конца;24.11.2027;12:00;;;;;;",
                "Дни;24.11.2027;10:00;11:00;иногда;;;;",
                "Дважды;24.11.2027;10:00;11:00;вт;да;;;",
                "До;24.11.2027;10:00;11:00;;;01.12.2027;;",
                "Правило;24.11.2027;10:00;11:00;;;;КАК ПОЛУЧИТСЯ;много",
                "Раньше;24.11.2027;10:00;11:00;вт;;01.11.2027;;",
                "Хорошо;24.11.2027;10:00;11:00;;;;;5",
                "хорошо;24.11.2027;10:00;11:00;;;;;5");

        Map<Integer, Map<String, String>> errors = errors(batch);
        assertThat(errors.get(2))
                .containsOnlyKeys("date")
                .containsValue("Нет такой даты: «30.02.2027». Пример: 24.11.2026");
        assertThat(errors.get(3)).containsOnlyKeys("date");
        assertThat(errors.get(4)).containsOnlyKeys("begins", "ends");
        assertThat(errors.get(5)).containsOnlyKeys("ends");
        assertThat(errors.get(6)).containsOnlyKeys("ends");
        assertThat(errors.get(7)).containsOnlyKeys("weekdays");
        assertThat(errors.get(8)).containsOnlyKeys("weekdays");
        assertThat(errors.get(9)).containsOnlyKeys("until");
        assertThat(errors.get(10)).containsOnlyKeys("capacity");
        assertThat(errors.get(11)).containsOnlyKeys("weekdays");
        assertThat(errors.get(13)).containsEntry("name", "Это повтор строки 12.");
        assertThat(batch.counts().good()).isOne();
    }

    @Test
    void staff_comes_with_consent_and_what_somebody_has_edited_since_is_kept() {
        ImportView done = town.accept(
                send(
                        ImportKind.STAFF,
                        "Должность;ФИО;Согласие;Дата согласия;Часы приёма;Кабинет;Отпуск с;Тел.",
                        "Специалист;Анна Примерова;да;01.02.2026;Вт 10:00–12:00;5;;",
                        "Специалист;Борис Образцов;;;;6;;",
                        "Юрист;Вера Тестова;да;;;7;32.01.2027;12"),
                true);
        assertThat(done.counts().wrong()).isOne();
        assertThat(errors(done).get(4)).containsOnlyKeys("awayFrom", "phone");
        StaffView anna = staff("Анна Примерова");
        assertThat(anna.status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(anna.reception()).hasSize(1);
        assertThat(anna.draft().consent()).isNotNull();
        assertThat(staff("Борис Образцов").draft().consent())
                .isNotEqualTo(anna.draft().consent());

        ImportView second = town.accept(
                send(
                        ImportKind.STAFF,
                        "Должность;ФИО;Кабинет;Отпуск с;Кто замещает",
                        "Специалист;Анна Примерова;55;01.02.2027;Борис Образцов",
                        "Специалист;Борис Образцов;66;;"),
                false);
        assertThat(second.counts().changed()).isEqualTo(2);
        assertThat(staff("Анна Примерова").room()).isEqualTo("55");
        assertThat(staff("Анна Примерова").reception()).isEqualTo(anna.reception());
        StaffView boris = staff("Борис Образцов");
        town.scope.as(town.manager, Staff.class, it -> it.confirm(town.manager, boris.id(), boris.version()));

        ImportView undone = town.undo(second);

        assertThat(undone.counts().kept()).isOne();
        assertThat(staff("Анна Примерова").room()).isEqualTo("5");
        assertThat(staff("Борис Образцов").room()).isEqualTo("66");
    }

    @Test
    void rows_that_were_refused_come_back_with_reasons_and_compute_nothing() {
        for (ImportKind kind : List.of(ImportKind.PROVIDER, ImportKind.EVENT, ImportKind.STAFF)) {
            ImportView batch = send(
                    kind, "Название;Должность;Дата;Вид;Примечание", "=cmd|' /C calc'!A0;=1+1;=TODAY();=A1;@SUM(A1)");
            assertThat(batch.counts().wrong()).isOne();

            String refused = new String(town.refused(batch), StandardCharsets.UTF_8);

            assertThat(refused).contains("'=cmd|", "'=1+1", "'@SUM(A1)", "Похоже на формулу");
            assertThat(refused.lines().flatMap(it -> List.of(it.split(";", -1)).stream()))
                    .noneMatch(it -> it.startsWith("=") || it.startsWith("\"=") || it.startsWith("@"));
        }
    }

    @Test
    void a_foreigner_finds_no_record_of_ours_by_its_name_or_key() {
        String[] lines = {"Ключ;Организация;Вид;Адрес", "чужой;Своя у каждого;NPO;улица Общая, 1"};
        town.accept(send(ImportKind.PROVIDER, lines), true);

        ImportView theirs = town.send(town.foreigner, ImportKind.PROVIDER, Town.csv(StandardCharsets.UTF_8, lines));

        assertThat(theirs.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0));
        ImportView person = town.send(
                town.foreigner,
                ImportKind.STAFF,
                Town.csv(StandardCharsets.UTF_8, "Должность;Кто замещает;Отпуск с", "Врач;Анна Примерова;01.02.2027"));
        assertThat(person.counts().wrong()).isOne();
    }

    private static ImportView send(ImportKind kind, String... lines) {
        return town.send(town.manager, kind, Town.csv(StandardCharsets.UTF_8, lines));
    }

    private static Map<Integer, Map<String, String>> errors(ImportView batch) {
        return town.wrong(batch).stream().collect(Collectors.toMap(ImportRowView::number, ImportRowView::errors));
    }

    private static ProviderView provider(String name) {
        return town.scope
                .as(
                        town.manager,
                        Providers.class,
                        it -> it.list(town.manager, new ProviderFilter(name, Set.of(), null, null), MANY))
                .get(0);
    }

    private static List<PlaceView> places(ProviderView provider) {
        return town.scope.as(
                town.manager, Places.class, it -> it.list(town.manager, PlaceFilter.of(provider.id()), MANY));
    }

    private static List<EventView> events(String text) {
        return town.scope.as(
                town.manager,
                CentreEvents.class,
                it -> it.list(
                        town.manager, new EventFilter(text, Set.of(), null, null, null, false, false, false), MANY));
    }

    private static EventView event(String name) {
        return events(name).get(0);
    }

    private static StaffView staff(String name) {
        return town.scope
                .as(town.manager, Staff.class, it -> it.list(town.manager, new StaffFilter(name, Set.of(), null), MANY))
                .get(0);
    }

    /** All organisations, places, events and staff of the centre whole, in a word. */
    private static String everything() {
        String centre = town.manager.home().value().toString();
        return town.value("""
                select md5(string_agg(r::text, ',' order by r::text)) from (
                  select to_jsonb(p) - 'version' - 'updated_at' - 'updated_by' as r from provider p where centre_id = '%1$s'
                  union all select to_jsonb(p) - 'version' - 'updated_at' - 'updated_by' from place p where centre_id = '%1$s'
                  union all select to_jsonb(e) - 'version' - 'updated_at' - 'updated_by' from centre_event e where centre_id = '%1$s'
                  union all select to_jsonb(s) - 'version' - 'updated_at' - 'updated_by' from staff_member s where centre_id = '%1$s') all_of_it
                """.formatted(centre));
    }
}
