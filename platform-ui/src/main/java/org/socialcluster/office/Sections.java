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
    record Section(Class<? extends Component> view, String title, double order) {
        boolean regional() {
            return order >= REGIONAL_FROM;
        }
    }

    static List<Section> openTo(Set<Role> roles) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getMenuData() != null)
                .filter(route -> OfficeAccess.allows(route.getNavigationTarget(), roles))
                .map(Sections::section)
                .sorted(Comparator.comparingDouble(Section::order))
                .toList();
    }

    private static Section section(RouteData route) {
        return new Section(
                route.getNavigationTarget(),
                route.getMenuData().getTitle(),
                route.getMenuData().getOrder());
    }
}
