package org.socialcluster.office;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.WithoutTests;
import org.socialcluster.office.Sections.Entry;
import org.socialcluster.shared.Role;

/** Every view of the office against every role. A new view needs a line here, or the build stops. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeRoutesTest {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.MINISTRY_REVIEWER));
    private static final Set<Role> WRITERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER, Role.LISTINGS_EDITOR);
    private static final Set<Role> EDITORS = EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
    private static final Set<Role> RULERS = EnumSet.of(Role.ADMINISTRATOR, Role.CENTRE_MANAGER);

    /** Address of the view, and the roles it opens for. */
    private static final Set<Role> REVIEWERS =
            EnumSet.of(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);

    private static final Set<Role> REVIEWERS_AND_MANAGERS =
            EnumSet.of(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER);

    private static final Map<String, Set<Role>> EXPECTED = Map.ofEntries(
            entry("", EVERYBODY),
            entry("people", RULERS),
            entry("coverage", REVIEWERS),
            entry("coverage/gaps", REVIEWERS),
            entry("coverage/map", REVIEWERS),
            entry("coverage/trends", REVIEWERS),
            entry("coverage/routes", REVIEWERS),
            entry("coverage/needs/:need", REVIEWERS),
            entry("coverage/towns", REVIEWERS_AND_MANAGERS),
            entry("coverage/towns/:town", REVIEWERS_AND_MANAGERS),
            entry("coverage/cells/:town/:need", REVIEWERS_AND_MANAGERS),
            entry("navigator", EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR)),
            entry("routes", EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR)),
            entry("routes/:slug", EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR)),
            entry("verification", EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.EXPERT)),
            entry(
                    "walks",
                    EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER, Role.MINISTRY_REVIEWER)),
            entry("steps", EnumSet.of(Role.CENTRE_MANAGER)),
            entry("documents", EDITORS),
            entry("documents/:id", EDITORS),
            entry("acts", EDITORS),
            entry("acts/:id", EDITORS),
            entry("needs", EDITORS),
            entry("routes/:slug/preview", EDITORS),
            entry("routes/:slug/compare", EDITORS),
            entry("route-changes", EnumSet.of(Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER)),
            entry("audit", RULERS),
            entry("confirm", WRITERS),
            entry("reports", WRITERS),
            entry("links", READERS),
            entry("services", READERS),
            entry("services/:id", READERS),
            entry("providers", READERS),
            entry("providers/:id", READERS),
            entry("places/:id", READERS),
            entry("staff", READERS),
            entry("staff/:id", READERS),
            entry("special-days", READERS),
            entry("centre", EnumSet.of(Role.CENTRE_MANAGER)),
            entry("services/merge", WRITERS),
            entry("providers/merge", WRITERS),
            entry("places/merge", WRITERS),
            entry("import", WRITERS),
            entry("import/:id", WRITERS),
            entry("open-data", WRITERS),
            entry("letters", WRITERS),
            entry("corrections", WRITERS),
            entry("contacts", READERS),
            entry("contacts/:id", READERS),
            entry("events", READERS),
            entry("events/:id", READERS),
            entry("events/month", READERS),
            entry("event-sources", WRITERS),
            entry(
                    "events/:id/participants",
                    EnumSet.of(
                            Role.ADMINISTRATOR,
                            Role.REGIONAL_EDITOR,
                            Role.CENTRE_MANAGER,
                            Role.LISTINGS_EDITOR,
                            Role.COORDINATOR)),
            entry("coverage/demand", EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.MINISTRY_REVIEWER)),
            entry(
                    "coverage/subscriptions",
                    EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.MINISTRY_REVIEWER)),
            entry(
                    "coverage/network",
                    EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER, Role.MINISTRY_REVIEWER)),
            entry(
                    "coverage/tasks",
                    EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER, Role.MINISTRY_REVIEWER)),
            entry("coverage/compare", REVIEWERS_AND_MANAGERS),
            entry("coverage/scenarios", REVIEWERS),
            entry("coverage/scenarios/:scenario", REVIEWERS),
            entry("profile", EVERYBODY));

    private static List<RouteData> routes = List.of();

    @BeforeAll
    static void discover() {
        // Karibu's own discovery looks at public classes only.
        Set<Class<? extends Component>> views = new ClassFileImporter()
                .withImportOption(new WithoutTests()).importPackages("org.socialcluster").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.reflect().<Component>asSubclass(Component.class))
                        .collect(Collectors.toSet());
        MockVaadin.setup(new Routes(views, Set.of(), true));
        routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
    }

    @AfterAll
    static void close() {
        MockVaadin.tearDown();
    }

    @Test
    void every_view_has_an_expectation_and_every_expectation_a_view() {
        assertThat(routes).extracting(RouteData::getTemplate).containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @Test
    void a_view_opens_for_the_expected_roles_and_for_no_other() {
        for (RouteData route : routes) {
            assertThat(rolesThatOpen(route.getNavigationTarget()))
                    .as("roles that may open /office/%s", route.getTemplate())
                    .isEqualTo(EXPECTED.get(route.getTemplate()));
        }
    }

    @Test
    void a_view_that_names_nobody_opens_for_nobody() {
        class Unmarked extends Component {}

        assertThat(rolesThatOpen(Unmarked.class)).isEmpty();
    }

    @Test
    void a_role_that_does_not_exist_is_a_mistake_and_not_a_silent_refusal() {
        @RolesAllowed("MANAGER")
        class Misspelt extends Component {}

        assertThatIllegalArgumentException().isThrownBy(() -> OfficeAccess.allows(Misspelt.class, EVERYBODY));
    }

    @Test
    void views_for_named_roles_stay_closed_to_somebody_without_a_role() {
        assertThat(routes)
                .filteredOn(route -> OfficeAccess.allows(route.getNavigationTarget(), Set.of()))
                .extracting(RouteData::getTemplate)
                .containsExactlyInAnyOrder("", "profile");
    }

    @Test
    void navigation_shows_a_coordinator_nothing_that_would_be_refused() {
        assertThat(Sections.openTo(Set.of(Role.COORDINATOR)))
                .extracting(Entry::title)
                .containsExactly(
                        "home.title",
                        "services.title",
                        "providers.title",
                        "events.title",
                        "staff.list",
                        "contacts.title",
                        "special.title",
                        "profile.title");
    }

    @Test
    void navigation_shows_a_manager_the_people_and_the_log_in_order() {
        assertThat(Sections.openTo(Set.of(Role.CENTRE_MANAGER)))
                .extracting(Entry::title)
                .containsExactly(
                        "home.title",
                        "confirm.title",
                        "reports.title",
                        "corrections.title",
                        "services.title",
                        "providers.title",
                        "events.title",
                        "staff.list",
                        "contacts.title",
                        "special.title",
                        "import.title",
                        "coverage.towns.title",
                        "past.title",
                        "coverage.network.title",
                        "coverage.task.title",
                        "walks.title",
                        "overlay.title",
                        "following.title",
                        "centre.title",
                        "people.title",
                        "mail.title",
                        "audit.title",
                        "profile.title");
    }

    private static Set<Role> rolesThatOpen(Class<?> view) {
        return Arrays.stream(Role.values())
                .filter(role -> OfficeAccess.allows(view, Set.of(role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
