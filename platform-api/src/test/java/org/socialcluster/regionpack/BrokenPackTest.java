package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.Postgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenPackTest {
    private static final Postgres POSTGRES = Postgres.migrated();

    @TempDir
    Path folder;

    private PackCopy pack;

    @BeforeEach
    void copy_the_example() {
        pack = PackCopy.example(folder);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            centres/primersk/centre.yaml | status: open                | status: opened               | centres/primersk/centre.yaml:15 status: "opened" found, allowed: planned, open
            centres/primersk/centre.yaml | dative: "Примерску"         | datives: "Примерску"         | centres/primersk/centre.yaml:7 cases.datives: an unknown field found, allowed: the fields genitive, dative, accusative, instrumental, prepositional
            centres/primersk/centre.yaml | dative: "Примерску"         | note: x                      | centres/primersk/centre.yaml:6 cases.dative: nothing found, allowed: a text
            centres/primersk/centre.yaml | population: 40000           | population: много            | centres/primersk/centre.yaml:18 population: "много" found, allowed: a whole number from 1
            centres/primersk/centre.yaml | slug: primersk              | slug: priemrsk               | centres/primersk/centre.yaml:2 slug: "priemrsk" found, allowed: the folder's name, primersk
            centres/primersk/centre.yaml | population_source: invented | population_source: rosstat   | centres/primersk/centre.yaml:20 population_source: "rosstat" found, allowed: invented
            centres/primersk/centre.yaml | lat: 55.0                   | lat: 155.0                   | centres/primersk/centre.yaml:16 lat: 155.0 found, allowed: a number from -90 to 90
            region.yaml                  | time_zone: Europe/Moscow    | time_zone: Europe/Primersk   | region.yaml:16 time_zone: "Europe/Primersk" found, allowed: a zone of the IANA list
            region.yaml                  | code: example               | code: sample                 | region.yaml:4 code: "sample" found, allowed: the folder's name, example
            needs.yaml                   | group: HEALTH               | group: HELTH                 | needs.yaml:37 needs[2].group: "HELTH" found, allowed: CARE, HEALTH
            needs.yaml                   | code: FOOD_AID              | code: HOME_CARE              | needs.yaml:22 needs[1].code: "HOME_CARE" a second time found, allowed: each only once
            needs.yaml                   | kind: WITHIN_KM, km: 40     | kind: WITHIN_KM              | needs.yaml:34 needs[1].norm.km: nothing found, allowed: a whole number
            needs.yaml                   | office_kind: POLYCLINIC     | safety_note: нет             | needs.yaml:36 needs[2].office_kind: nothing found, allowed: a code of authority_kinds, because answered_by says so
            taxonomies.yaml              | {code: ru,                  | {kode: ru,                   | taxonomies.yaml:44 languages.items[0].code: nothing found, allowed: a text of at most 60 characters
            demo/primersk.yaml           | needs: [HOME_CARE]          | needs: [HOME_CAER]           | demo/primersk.yaml:49 services[0].needs[0]: "HOME_CAER" found, allowed: DOCTOR_VISIT, FOOD_AID, HOME_CARE
            demo/primersk.yaml           | towns: [obraztsovo]         | towns: [obrazcovo]           | demo/primersk.yaml:60 services[0].service_area.towns[0]: "obrazcovo" found, allowed: obraztsovo, primersk
            demo/primersk.yaml           | provider: shelter           | provider: shelte             | demo/primersk.yaml:68 services[1].provider: "shelte" found, allowed: a slug of this file
            demo/primersk.yaml           | slug: shelter-place         | slug: kcson-place            | demo/primersk.yaml:37 places[1].slug: "kcson-place" a second time found, allowed: each only once
            demo/primersk.yaml           | closes: "12:30"             | closes: "08:30"              | demo/primersk.yaml:58 services[0].schedule[0].closes: "08:30" found, allowed: a time after 09:00
            demo/primersk.yaml           | languages: [ru]             | languages: [en]              | demo/primersk.yaml:64 services[0].languages[0]: "en" found, allowed: ru
            routes/02-food-today.yaml    | need: FOOD_AID              | need: FOOD_ADI               | routes/02-food-today.yaml:18 steps[0].need: "FOOD_ADI" found, allowed: DOCTOR_VISIT, FOOD_AID, HOME_CARE
            routes/02-food-today.yaml    | unit: IMMEDIATELY           | unit: HOURS                  | routes/02-food-today.yaml:22 steps[0].deadline.days: nothing found, allowed: a number, because unit is HOURS
            routes/02-food-today.yaml    | slug: food-today            | slug: food                   | routes/02-food-today.yaml:3 slug: "food" found, allowed: the file's name without its number, food-today
            routes/02-food-today.yaml    | related: [helper-at-home]   | related: [helper]            | routes/02-food-today.yaml:27 related[0]: "helper" found, allowed: food-today, helper-at-home
            routes/02-food-today.yaml    | channels: [PHONE_CALL]      | channel: [PHONE_CALL]        | routes/02-food-today.yaml:14 steps[0].channels: nothing found, allowed: a list without repetition
            demo/primersk.yaml           | status: closed              | status: published            | demo/primersk.yaml:75 services[1].status: "published" found, allowed: closed
            """)
    void an_error_names_file_line_field_what_was_found_and_what_is_allowed(
            String file, String old, String with, String error) {
        pack.replace(file, old, with);

        assertThat(errors()).contains(error);
    }

    @Test
    void errors_of_all_files_come_at_once_and_a_syntax_error_hides_no_other() throws SQLException {
        pack.replace("needs.yaml", "  - code: HOME_CARE", "\t- code: HOME_CARE");
        pack.replace("centres/primersk/centre.yaml", "status: open", "status: opened");
        pack.replace("demo/primersk.yaml", "town: primersk", "town: obraztsovo");
        pack.remove("neighbours.yaml");

        assertThat(errors())
                .anyMatch(it -> it.startsWith("needs.yaml:9 ") && it.contains("TAB"))
                .anyMatch(it -> it.startsWith("centres/primersk/centre.yaml:15 status:"))
                .anyMatch(it -> it.startsWith("demo/primersk.yaml:5 town:"))
                .anyMatch(it -> it.startsWith("neighbours.yaml: nothing found"))
                .hasSize(4);
        try (Connection connection = POSTGRES.owner().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select (select count(*) from region) + (select count(*) from centre)")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void a_town_may_not_take_an_address_of_the_site() {
        pack.addTown("office", "41.0");

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("centres/office/centre.yaml:2 slug: \"office\" found, allowed: any slug but");
    }

    @Test
    void neighbours_are_complete_known_and_equally_far_both_ways() {
        pack.addTown("novyy", "41.0");
        pack.write("neighbours.yaml", pack.read("neighbours.yaml") + """
                towns:
                  - town: primersk
                    others:
                      - {town: obraztsovo, km: 30.0, neighbour: true}
                      - {town: obrazcovo, km: 30.0, neighbour: true}
                  - town: obraztsovo
                    others:
                      - {town: primersk, km: 31.0, neighbour: true}
                  - town: novyy
                    others: []
                """);

        assertThat(errors())
                .containsExactlyInAnyOrder(
                        "neighbours.yaml:11 towns[0].others[1].town: \"obrazcovo\" found, allowed: novyy, obraztsovo, primersk",
                        "neighbours.yaml:10 towns[0].others: no entry of novyy found, allowed: every other town of this file",
                        "neighbours.yaml:14 towns[1].others: no entry of novyy found, allowed: every other town of this file",
                        "neighbours.yaml:14 towns[1].others[0].km: 31.0 found, allowed: 30.0, as the way back says",
                        "neighbours.yaml:16 towns[2].others: no entry of obraztsovo, primersk found, allowed: every other town of this file");
    }

    @Test
    void a_field_given_twice_is_an_error() {
        pack.replace("region.yaml", "code: example", "code: example\ncode: example");

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("region.yaml:5 ")
                .contains("Duplicate field 'code'");
    }

    @Test
    void a_folder_without_a_pack_is_one_sentence() {
        assertThatExceptionOfType(PackProblem.class)
                .isThrownBy(() -> RegionPacks.load(POSTGRES.owner(), folder, true, Clock.systemUTC()))
                .withMessageEndingWith("it has no region.yaml.");
    }

    private List<String> errors() {
        PackProblem problem = catchThrowableOfType(
                PackProblem.class, () -> RegionPacks.load(POSTGRES.owner(), pack.folder(), true, Clock.systemUTC()));
        return String.valueOf(problem.getMessage()).lines().skip(1).toList();
    }
}
