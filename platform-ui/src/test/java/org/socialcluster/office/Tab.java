package org.socialcluster.office;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An open browser tab for each test of what stands in one. */
public class Tab implements BeforeEachCallback, AfterEachCallback {
    private final Set<Class<? extends Component>> views;

    public Tab() {
        this(Set.of());
    }

    /** With views to which links lead. */
    public Tab(Set<Class<? extends Component>> views) {
        this.views = views;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        MockVaadin.setup(new Routes(views, Set.of(), true));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        MockVaadin.tearDown();
    }
}
