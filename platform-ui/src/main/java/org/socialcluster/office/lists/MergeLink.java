package org.socialcluster.office.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.socialcluster.office.Notice;
import org.socialcluster.office.Words;

/** The way from two selected records to the page on which they become one. */
public final class MergeLink {
    private static final int TWO = 2;

    private MergeLink() {}

    /** The action of a list.
     *
     * @param path of the list, e.g. {@code services} */
    public static BulkAction of(String path) {
        return new BulkAction(I18NProvider.translate(Words.LANGUAGE, "merge.two"), run -> {
            if (run.size() != TWO) {
                Notice.refusal(I18NProvider.translate(Words.LANGUAGE, "merge.two.only"));
                return;
            }
            UUID a = run.picked().get(0).id();
            UUID b = run.picked().get(1).id();
            UI.getCurrent()
                    .navigate(path + "/merge", QueryParameters.simple(Map.of("a", a.toString(), "b", b.toString())));
        });
    }
}
