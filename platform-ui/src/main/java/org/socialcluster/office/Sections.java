package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.socialcluster.shared.Role;

/**
 * The sections of the office that a person may open, found among the registered views: a view with {@link Menu} is a
 * section. Its title is a key of the texts; an order from 100 on puts it under "by region".
 */
final class Sections {
    private static final double REGIONAL_FROM = 100;

    private Sections() {}

    /** One entry of the navigation. */
    record Entry(Class<? extends Component> view, String title, double order) {
        boolean regional() {
            return order >= REGIONAL_FROM;
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
