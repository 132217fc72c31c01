package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcluster.Postgres;

/** A region that stands on the help routes of another one, and has some of its own in their stead. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BaseRoutesTest {
    private static final String FOOD = "routes/02-food-today.yaml";
    private static final String CODE = "code: example";

    @TempDir
    Path folder;

    private final Postgres postgres = Postgres.migrated();
    private PackCopy pack;

    @BeforeEach
    void copy_the_example() {
        pack = PackCopy.example(folder);
        pack.write(
                "../base/routes/07-food-today.yaml", pack.read(FOOD).replace("Продукты сегодня", "Продукты у соседей"));
        pack.write(
                "../base/routes/08-food-tomorrow.yaml",
                pack.read(FOOD)
                        .replace("slug: food-today", "slug: food-tomorrow")
                        .replace("code: E02", "code: B08")
                        .replace("Продукты сегодня", "Продукты завтра"));
    }

    @Test
    void nothing_is_taken_from_a_pack_that_is_not_named() throws SQLException {
        load();

        assertThat(titles()).containsExactly("Помощник по дому", "Продукты сегодня");
    }

    @Test
    void its_own_route_stands_in_the_stead_of_the_one_of_that_name_and_the_others_are_taken() throws SQLException {
        pack.replace("region.yaml", CODE, CODE + "\nroutes_from: base");
        load();

        assertThat(titles()).containsExactly("Помощник по дому", "Продукты сегодня", "Продукты завтра");
    }

    @Test
    void a_route_that_is_no_longer_overridden_is_the_taken_one_and_changes_with_it() throws SQLException {
        pack.replace("region.yaml", CODE, CODE + "\nroutes_from: base");
        load();
        pack.remove(FOOD);
        load();
        assertThat(titles()).containsExactly("Помощник по дому", "Продукты у соседей", "Продукты завтра");

        pack.replace("../base/routes/08-food-tomorrow.yaml", "Продукты завтра", "Продукты на завтра");
        load();
        assertThat(titles()).containsExactly("Помощник по дому", "Продукты у соседей", "Продукты на завтра");
    }

    @Test
    void a_need_of_a_taken_route_that_the_region_does_not_have_is_named() {
        pack.replace("region.yaml", CODE, CODE + "\nroutes_from: base");
        pack.replace("../base/routes/08-food-tomorrow.yaml", "need: FOOD_AID", "need: FOOD_FAR");

        assertThatExceptionOfType(PackProblem.class)
                .isThrownBy(this::load)
                .withMessageContaining("routes/08-food-tomorrow.yaml")
                .withMessageContaining("FOOD_FAR");
    }

    @Test
    void a_pack_that_is_not_there_and_one_outside_the_folder_of_packs_are_refused() {
        for (String name : List.of("nowhere", "../base", "example")) {
            pack.write(
                    "region.yaml",
                    pack.read("region.yaml")
                            .replaceFirst("(?m)^code: example$(\\nroutes_from: .*)?", CODE + "\nroutes_from: " + name));

            assertThatExceptionOfType(PackProblem.class)
                    .isThrownBy(this::load)
                    .withMessageContaining("routes_from: \"" + name + "\" found");
        }
    }

    private void load() {
        RegionPacks.load(postgres.owner(), pack.folder(), false, Clock.systemUTC());
    }

    private List<String> titles() throws SQLException {
        List<String> titles = new ArrayList<>();
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select short_title from published_route order by position")) {
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
        }
        return titles;
    }
}
