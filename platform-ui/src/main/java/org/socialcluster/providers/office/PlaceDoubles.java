package org.socialcluster.providers.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Batches;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Undoable;
import org.socialcluster.office.lists.WayBack;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceMerges;
import org.socialcluster.providers.PlaceTwins;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Slice;

/** What stands under a list of places: those that may be entered twice, the way to make one of two, and the way back. */
@Dependent
class PlaceDoubles implements Undoable {
    private static final int MOST = 200;

    private final Places places;
    private final PlaceMerges merges;
    private final Batches batches;
    private final OfficeSession session;
    private final Words words;

    @Inject
    PlaceDoubles(Places places, PlaceMerges merges, Batches batches, OfficeSession session, Words words) {
        this.places = places;
        this.merges = merges;
        this.batches = batches;
        this.session = session;
        this.words = words;
    }

    /**
     * The part for one list.
     *
     * @param owner null for the centre itself
     * @param first a button that stands before its own
     * @param changed shows the list anew
     */
    Component of(@Nullable ProviderId owner, Button first, Runnable changed) {
        Div twins = new Div();
        Runnable look = () -> {
            twins.removeAll();
            List<PlaceTwins> found = merges.twins(session.actor(), owner);
            if (!found.isEmpty()) {
                twins.add(note(found));
            }
        };
        WayBack back = new WayBack("places", this, words, () -> {
            look.run();
            changed.run();
        });
        look.run();
        Button two = new Button(text("place.merge.two"), click -> new TwoPlaces(choice(owner)).open());
        Div buttons = new Div(first, two, back.button());
        buttons.addClassName("actions");
        Div part = new Div(twins, back, buttons);
        part.addClassName("doubles");
        return part;
    }

    private static Div note(List<PlaceTwins> found) {
        UnorderedList list = new UnorderedList();
        found.forEach(it -> list.add(new ListItem(
                new Span(text("place.twins.pair", it.first(), it.second()) + " "),
                new Anchor("places/merge?a=" + it.a() + "&b=" + it.b(), text("alike.merge")))));
        Div note = new Div(new Paragraph(text("place.twins")), list);
        note.addClassName("note");
        return note;
    }

    private List<PlaceView> choice(@Nullable ProviderId owner) {
        return places.list(session.actor(), new PlaceFilter(null, owner, true), new Slice(0, MOST, "name"));
    }

    @Override
    public BatchOutcome undo(UUID batch) {
        return merges.undo(session.actor(), batch);
    }

    @Override
    public List<BatchView> recent(int limit) {
        return batches.recent(session.actor(), ListingKind.PLACE, limit);
    }

    @Override
    public String words(String action) {
        return text("place.bulk.do." + action);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
