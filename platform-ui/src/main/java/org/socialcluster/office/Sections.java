package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.socialcluster.shared.Role;

/**
 * The sections of the office that a person may open, found among the registered views: a view with {@link Menu} is a
 * section. Its title is a key of the texts; its order says which part of the navigation it stands in.
 */
final class Sections {
    private Sections() {}

    /** One entry of the navigation. */
    record Entry(Class<? extends Component> view, String title, double order) {
        Part part() {
            return Arrays.stream(Part.values())
                    .filter(it -> order >= it.from)
                    .reduce((one, next) -> next)
                    .orElse(Part.FIRST);
        }
    }

    /** A part of the navigation, by the order of its first entry. */
    enum Part {
        /** Without a heading: the page one begins with. */
        FIRST(0),
        CHECK(5),
        RECORDS(10),
        REGION(20),
        ROUTES(30),
        CENTRE(40);

        private final int from;

        Part(int from) {
            this.from = from;
        }
    }

    static List<Entry> openTo(Set<Role> roles) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getMenuData() != null)
                .filter(route -> OfficeAccess.allows(route.getNavigationTarget(), roles))
                .map(Sections::section)
                .sorted(Comparator.comparingDouble(Entry::order))
                .toList();
    }

    private static Entry section(RouteData route) {
        return new Entry(
                route.getNavigationTarget(),
                route.getMenuData().getTitle(),
                route.getMenuData().getOrder());
    }
}
