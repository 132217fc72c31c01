package org.socialcluster.providers.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterKeeper;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Selecting;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderBatches;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;

/** The organisations of the centre, and the centre's own places. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "providers", layout = OfficeLayout.class)
@Menu(title = "providers.title", order = 11)
class ProvidersView extends Page implements BeforeEnterObserver {
    private final transient Words words;
    private final transient Codes kinds;
    private final transient Codes sectors;
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("providers", this::refresh);
    private final TextField text = new TextField();
    private final Select<ListingStatus> status = StatusTag.choice();
    private final ComboBox<String> kind;
    private final ComboBox<String> sector;
    private final ListGrid<ProviderView> grid;
    private final ExportRow<ProviderView> export;

    @Inject
    ProvidersView(
            Providers providers,
            ProviderBatches many,
            BulkBench bulk,
            Places places,
            PlaceDoubles doubles,
            Vocabulary vocabulary,
            OfficeSession session,
            Words words,
            FilterKeeper keeper) {
        this.words = words;
        this.session = session;
        this.kinds = vocabulary.of("provider_kinds");
        this.kind = kinds.one(getTranslation("provider.kind"));
        this.sectors = vocabulary.of("sectors");
        this.sector = sectors.one(getTranslation("provider.sector"));
        this.grid = new ListGrid<>(
                slice -> providers.list(session.actor(), wanted(), slice),
                () -> providers.count(session.actor(), wanted()));
        this.export = new ExportRow<>("providers", grid, () -> {
            Actor actor = session.actor();
            ProviderFilter now = wanted();
            return slice -> providers.list(actor, now, slice);
        });
        head(getTranslation("providers.title"));
        addFilter();
        filter.keptBy(keeper);
        addColumns();
        filter.sorting(grid);
        filter.explains(grid, "providers.first", "providers.none");
        if (ListingRights.writes(session)) {
            add(new Selecting<>("providers", new ProviderBulk(many, bulk, this::wanted), grid, words));
        }
        add(grid, export, new PlacesPanel(places, doubles, session, null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    private void addFilter() {
        text.setLabel(getTranslation("providers.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setClearButtonVisible(true);
        sector.setClearButtonVisible(true);
        filter.by("q", text, it -> it, it -> it);
        filter.by("status", status, ListingStatus::name, StatusTag::known);
        filter.by("kind", kind, it -> it, it -> kinds.knows(it) ? it : null);
        filter.by("sector", sector, it -> it, it -> sectors.knows(it) ? it : null);
        if (ListingRights.writes(session)) {
            Button begin = new Button(
                    getTranslation("providers.new"), click -> getUI().ifPresent(tab -> tab.navigate("providers/new")));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            filter.add(begin);
        }
        add(filter);
    }

    private ProviderFilter wanted() {
        return new ProviderFilter(
                text.getValue().isBlank() ? null : text.getValue(),
                status.getValue() == null ? Set.of() : Set.of(status.getValue()),
                kind.getValue(),
                sector.getValue());
    }

    private void addColumns() {
        Column<ProviderView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("provider.name"));
        export.column(
                grid.addComponentColumn(ProvidersView::name)
                        .setHeader(getTranslation("provider.name"))
                        .setSortProperty("name")
                        .setFlexGrow(3)
                        .setWidth("12rem"),
                ProviderView::name);
        export.column(
                grid.addColumn(it -> kinds.name(it.kind()))
                        .setHeader(getTranslation("provider.kind"))
                        .setFlexGrow(2)
                        .setWidth("10rem"),
                it -> kinds.name(it.kind()));
        export.column(
                grid.addColumn(it -> Objects.requireNonNullElse(it.phone(), ""))
                        .setHeader(getTranslation("provider.phone"))
                        .setFlexGrow(1)
                        .setWidth("9rem"),
                ProviderView::phone);
        export.column(
                grid.addComponentColumn(it -> new StatusTag(it.status()))
                        .setHeader(getTranslation("services.status"))
                        .setSortProperty("status")
                        .setFlexGrow(0)
                        .setWidth("14rem"),
                it -> StatusTag.words(it.status()));
        export.column(
                grid.addColumn(it -> words.day(it.updatedAt().toInstant()))
                        .setHeader(getTranslation("providers.updated"))
                        .setSortProperty("updatedAt")
                        .setFlexGrow(0)
                        .setWidth("10rem"),
                it -> words.date(it.updatedAt().toInstant()));
        NarrowGrid.stack(grid, all);
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(ProviderView provider) {
        Span about = new Span(kinds.name(provider.kind()));
        about.addClassName("sub");
        Div cell = new Div(name(provider), about, new StatusTag(provider.status()));
        cell.addClassName("stacked");
        return cell;
    }

    private static Component name(ProviderView provider) {
        return new RouterLink(
                provider.name(),
                ProviderEditView.class,
                new RouteParameters(EditPage.id(provider.id().value())));
    }
}
