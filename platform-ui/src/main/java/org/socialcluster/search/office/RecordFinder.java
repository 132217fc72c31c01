package org.socialcluster.search.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.socialcluster.office.Finder;
import org.socialcluster.office.Words;
import org.socialcluster.search.OfficeFind;
import org.socialcluster.search.OfficeSearch;
import org.socialcluster.shared.Actor;

/** What the centre has, by name: services, organisations, events, places, people, contacts. */
@Dependent
class RecordFinder implements Finder {
    private static final int SHOWN = 20;
    private static final Map<String, String> FOLDERS = Map.of(
            "service", "services",
            "provider", "providers",
            "event", "events",
            "place", "places",
            "staff", "staff",
            "contact", "contacts");

    private final OfficeSearch search;

    @Inject
    RecordFinder(OfficeSearch search) {
        this.search = search;
    }

    @Override
    public List<Found> find(Actor actor, String text) {
        return search.find(actor, text, SHOWN).stream().map(RecordFinder::found).toList();
    }

    private static Found found(OfficeFind find) {
        String kind = I18NProvider.translate(Words.LANGUAGE, "find.kind." + find.kind());
        return new Found(
                find.name(),
                find.listed() ? kind : I18NProvider.translate(Words.LANGUAGE, "find.unseen", kind),
                FOLDERS.get(find.kind()) + "/" + find.id());
    }
}
