package org.socialcluster.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.resolution.Answer;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** What a centre says of the places of a step in its own town. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepOverlaysTest {
    private static final String ROUTE = "technical-aids";
    private static final UUID MANAGER = UUID.randomUUID();

    private static Postgres postgres;
    private static InScope scope;
    private static CentreId rezh;
    private static CentreId revda;

    private RouteInTown.Step step;
    private List<Answer> places;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        rezh = centre("rezh");
        revda = centre("revda");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void a_step_that_several_places_answer() throws SQLException {
        execute("delete from step_overlay");
        step = read(rezh).steps().stream()
                .filter(it -> it.places().size() > 1)
                .findFirst()
                .orElseThrow();
        places = step.places();
    }

    @Test
    void a_pinned_place_comes_first_and_a_hidden_one_is_not_shown_and_only_in_the_own_town() {
        Answer last = places.get(places.size() - 1);
        put(last, OverlayAction.PIN, "Здесь быстрее");
        put(places.get(0), OverlayAction.HIDE, null);

        RouteInTown.Step seen = again(rezh);
        assertThat(scope.statements()).isEqualTo(4);
        assertThat(seen.places()).hasSize(places.size() - 1).doesNotContain(places.get(0));
        assertThat(seen.places().get(0).service().id()).isEqualTo(last.service().id());
        assertThat(seen.note(seen.places().get(0))).contains("Здесь быстрее");
        assertThat(seen.pinned(seen.places().get(0))).isTrue();
        assertThat(again(revda).overlays()).isEmpty();
    }

    @Test
    void nobody_is_left_alone_because_every_place_is_hidden() {
        places.forEach(it -> put(it, OverlayAction.HIDE, null));

        assertThat(again(rezh).places()).hasSameSizeAs(places);
    }

    @Test
    void a_note_on_the_step_itself_is_shown_and_a_second_one_takes_its_place() {
        put(null, OverlayAction.NOTE, "По средам не принимают");
        put(null, OverlayAction.NOTE, "По четвергам не принимают");

        assertThat(again(rezh).note()).contains("По четвергам не принимают");
    }

    @Test
    void the_centre_sees_when_the_text_of_the_region_has_changed_beneath_and_says_that_it_still_fits()
            throws SQLException {
        put(null, OverlayAction.NOTE, "По средам не принимают");
        assertThat(list(rezh)).singleElement().matches(it -> !it.changed());

        execute("update legal_act set edition = 'от " + UUID.randomUUID() + "'");
        assertThat(list(rezh)).singleElement().matches(StepOverlayView::changed);

        write(it -> it.confirm(manager(rezh), list(rezh).get(0).id()), rezh);
        assertThat(list(rezh)).singleElement().matches(it -> !it.changed());
    }

    @Test
    void another_centre_sees_nothing_of_it_and_cannot_take_it_back() {
        put(null, OverlayAction.NOTE, "По средам не принимают");
        StepOverlayId id = list(rezh).get(0).id();

        assertThat(list(revda)).isEmpty();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> write(it -> it.delete(manager(revda), id), revda));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> write(it -> it.confirm(manager(revda), id), revda));
        assertThat(list(rezh)).hasSize(1);
    }

    @Test
    void only_the_manager_writes_and_only_of_places_that_answer_the_step_here() {
        Actor editor = new Actor(new AccountId(UUID.randomUUID()), Audience.OFFICE, rezh, Set.of(Role.LISTINGS_EDITOR));
        StepOverlayDraft note = new StepOverlayDraft(step.step().key(), null, OverlayAction.NOTE, "Записка");
        StepOverlayDraft foreign = new StepOverlayDraft(step.step().key(), UUID.randomUUID(), OverlayAction.PIN, null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(editor, StepOverlays.class, it -> {
                    it.put(editor, note);
                    return it;
                }));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> write(it -> it.put(manager(rezh), foreign), rezh));
    }

    private void put(@Nullable Answer place, OverlayAction action, @Nullable String note) {
        UUID service = place == null ? null : place.service().id();
        write(it -> it.put(manager(rezh), new StepOverlayDraft(step.step().key(), service, action, note)), rezh);
    }

    private RouteInTown.Step again(CentreId town) {
        return read(town).steps().stream()
                .filter(it -> it.step().key().equals(step.step().key()))
                .findFirst()
                .orElseThrow();
    }

    private static RouteInTown read(CentreId town) {
        Actor visitor = Actor.visitorOf(town);
        return scope.as(visitor, Routes.class, it -> it.get(visitor, town, ROUTE));
    }

    private static List<StepOverlayView> list(CentreId centre) {
        Actor manager = manager(centre);
        return scope.as(manager, StepOverlays.class, it -> it.list(manager));
    }

    private static void write(Consumer<StepOverlays> work, CentreId centre) {
        scope.as(manager(centre), StepOverlays.class, it -> {
            work.accept(it);
            return it;
        });
    }

    private static Actor manager(CentreId centre) {
        return new Actor(new AccountId(MANAGER), Audience.OFFICE, centre, Set.of(Role.CENTRE_MANAGER));
    }

    private static CentreId centre(String slug) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select id from centre where slug = '" + slug + "'")) {
            row.next();
            return new CentreId(row.getObject(1, UUID.class));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
