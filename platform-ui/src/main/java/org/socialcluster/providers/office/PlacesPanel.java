package org.socialcluster.providers.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;

/** The places of an organisation, or the centre's own; each has a page. */
class PlacesPanel extends Div {
    private static final int MOST = 200;

    private final transient Places places;
    private final OfficeSession session;
    private final transient @Nullable ProviderId owner;
    private final Div shown = new Div();

    /** @param owner null for the centre itself */
    PlacesPanel(Places places, PlaceDoubles doubles, OfficeSession session, @Nullable ProviderId owner) {
        this.places = places;
        this.session = session;
        this.owner = owner;
        addClassNames("box", "part");
        add(new H2(getTranslation(owner == null ? "places.own" : "places.title")), shown);
        show();
        if (ListingRights.writes(session)) {
            QueryParameters whosePlace =
                    owner == null ? QueryParameters.empty() : QueryParameters.of("provider", owner.toString());
            Button begin = new Button(
                    getTranslation("places.new"), click -> UI.getCurrent().navigate("places/new", whosePlace));
            add(doubles.of(owner, begin, this::show));
        }
    }

    private void show() {
        shown.removeAll();
        PlaceFilter whose = owner == null ? PlaceFilter.CENTRES_OWN : PlaceFilter.of(owner);
        List<PlaceView> all = places.list(session.actor(), whose, new Slice(0, MOST, "name"));
        if (all.isEmpty()) {
            shown.add(new Paragraph(getTranslation(owner == null ? "places.own.none" : "places.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("lines");
            all.forEach(place -> list.add(item(place)));
            shown.add(list, export(whose));
        }
    }

    private LinesExport<PlaceView> export(PlaceFilter whose) {
        LinesExport<PlaceView> file = new LinesExport<>("places", () -> {
            Actor actor = session.actor();
            return slice -> places.list(actor, whose, new Slice(slice.offset(), slice.limit(), "name"));
        });
        return file.column("export.name", PlaceView::name).column("export.address", this::address);
    }

    private ListItem item(PlaceView place) {
        RouterLink name = new RouterLink(
                place.name(),
                PlaceEditView.class,
                new RouteParameters(EditPage.id(place.id().value())));
        Span address = new Span(address(place));
        address.addClassName("sub");
        Div cell = new Div(name, address);
        cell.addClassName("stacked");
        return new ListItem(cell);
    }

    private String address(PlaceView place) {
        String words = Stream.of(place.city(), place.street())
                .filter(it -> it != null && !it.isBlank())
                .collect(Collectors.joining(", "));
        return place.addressHidden() ? getTranslation("places.hidden", words) : words;
    }
}
