package org.socialcluster.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.Sections.Part;
import org.socialcluster.shared.Role;

/** What the first page offers the ministry. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PossibleTest {
    @RegisterExtension
    final Tab tab = new Tab(Set.of(MapView.class, ListView.class, SecretView.class));

    @Tag("div")
    @Route("a-map")
    @Menu(title = "walks.title", order = 20)
    @RolesAllowed("MINISTRY_REVIEWER")
    static class MapView extends Div {}

    @Tag("div")
    @Route("a-list")
    @Menu(title = "services.title", order = 10)
    @RolesAllowed({"MINISTRY_REVIEWER", "COORDINATOR"})
    static class ListView extends Div {}

    @Tag("div")
    @Route("a-secret")
    @Menu(title = "people.title", order = 21)
    @RolesAllowed("ADMINISTRATOR")
    static class SecretView extends Div {}

    @Test
    void the_ministry_is_offered_the_views_of_the_region_that_it_may_open() {
        UI.getCurrent().add(Possible.forMinistry(Set.of(Role.MINISTRY_REVIEWER)));

        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).containsExactly("a-map");
    }

    @Test
    void a_section_of_the_region_stands_between_the_records_and_the_routes() {
        assertThat(Sections.openTo(Set.of(Role.MINISTRY_REVIEWER)))
                .extracting(Sections.Entry::part)
                .containsExactly(Part.RECORDS, Part.REGION);
    }
}
