package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.socialcluster.shared.Actor;

/** Where the first page asks for the picture of the whole, which stands above what needs attention: for those who look over it. */
public interface Outlook {
    /** Nothing for whoever may not see it. */
    Optional<Component> outlook(Actor actor);
}
