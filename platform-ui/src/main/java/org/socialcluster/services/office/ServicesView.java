package org.socialcluster.services.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.Page;
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
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.services.Attention;
import org.socialcluster.services.ServiceBatches;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;

/** The services of the centre: find, open, begin a new one. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "services", layout = OfficeLayout.class)
@Menu(title = "services.title", order = 10)
class ServicesView extends Page implements BeforeEnterObserver {
    private final transient Shelf shelf;
    private final transient ServiceCells cells;
    private final FilterRow filter = new FilterRow("services", this::refresh);
    private final TextField text = new TextField();
    private final Select<ListingStatus> status = StatusTag.choice();
    private final Select<Attention> attention = new Select<>();
    private final ComboBox<String> group;
    private final ComboBox<ProviderView> provider;
    private final ListGrid<ServiceView> grid;
    private final ExportRow<ServiceView> export;

    @Inject
    ServicesView(
            SocialServices services,
            ServiceBatches many,
            BulkBench bulk,
            Shelf shelf,
            Words words,
            Clock clock,
            FilterKeeper keeper) {
        this.shelf = shelf;
        this.cells = new ServiceCells(shelf.vocabulary(), words, clock);
        Codes groups = shelf.vocabulary().needGroups();
        group = groups.one(getTranslation("services.group"));
        provider = ProviderChoice.field(shelf);
        grid = new ListGrid<>(
                slice -> services.list(shelf.session().actor(), wanted(), slice),
                () -> services.count(shelf.session().actor(), wanted()));
        export = new ExportRow<>("services", grid, () -> {
            Actor actor = shelf.session().actor();
            ServiceFilter now = wanted();
            return slice -> services.list(actor, now, slice);
        });
        head(getTranslation("services.title"));
        addFilter(groups);
        filter.keptBy(keeper);
        addColumns();
        filter.sorting(grid);
        filter.explains(grid, "services.first", "services.none");
        if (ListingRights.writes(shelf.session())) {
            add(new Selecting<>("services", new ServiceBulk(many, shelf, bulk, this::wanted), grid, words));
        }
        add(grid, export);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    private void addFilter(Codes groups) {
        text.setLabel(getTranslation("services.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        attention.setLabel(getTranslation("services.attention"));
        attention.setItems(Attention.values());
        attention.setEmptySelectionAllowed(true);
        attention.setEmptySelectionCaption(getTranslation("any"));
        attention.setItemLabelGenerator(ServicesView::words);
        group.setClearButtonVisible(true);
        provider.setHelperText(null);
        provider.setClearButtonVisible(true);
        filter.by("q", text, it -> it, it -> it);
        filter.by("status", status, ListingStatus::name, StatusTag::known);
        filter.by("group", group, it -> it, it -> groups.knows(it) ? it : null);
        filter.by(
                "provider",
                provider,
                it -> it.id().toString(),
                it -> EditPage.uuid(it)
                        .flatMap(id -> shelf.providers().find(shelf.session().actor(), new ProviderId(id)))
                        .orElse(null));
        filter.by("attention", attention, Attention::name, ServicesView::attention);
        if (ListingRights.writes(shelf.session())) {
            filter.add(begin());
        }
        add(filter);
    }

    private Button begin() {
        Button begin = new Button(
                getTranslation("services.new"), click -> getUI().ifPresent(tab -> tab.navigate("services/new")));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return begin;
    }

    private static String words(@Nullable Attention attention) {
        return Shelf.words(
                attention == null ? "any" : "attention." + attention.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Attention attention(String name) {
        return Arrays.stream(Attention.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private ServiceFilter wanted() {
        return new ServiceFilter(
                text.getValue().isBlank() ? null : text.getValue(),
                status.getValue() == null ? Set.of() : Set.of(status.getValue()),
                null,
                group.getValue(),
                null,
                provider.getValue() == null ? null : provider.getValue().id(),
                attention.getValue());
    }

    private void addColumns() {
        Column<ServiceView> all = grid.addComponentColumn(cells::everything).setHeader(getTranslation("services.name"));
        export.column(
                grid.addComponentColumn(cells::name)
                        .setHeader(getTranslation("services.name"))
                        .setSortProperty("name")
                        .setFlexGrow(3)
                        .setWidth("13rem"),
                ServiceView::name);
        export.column(
                grid.addComponentColumn(cells::provider)
                        .setHeader(getTranslation("services.provider"))
                        .setSortProperty("provider")
                        .setFlexGrow(2)
                        .setWidth("9rem"),
                it -> it.provider().name());
        export.column(
                grid.addColumn(cells::needs)
                        .setHeader(getTranslation("services.needs"))
                        .setFlexGrow(3)
                        .setWidth("9rem"),
                it -> shelf.vocabulary().needs().names(it.needs()));
        export.column(
                grid.addComponentColumn(cells::state)
                        .setHeader(getTranslation("services.status"))
                        .setSortProperty("status")
                        .setFlexGrow(0)
                        .setWidth("13rem"),
                it -> StatusTag.words(it.status()));
        export.column(
                grid.addComponentColumn(cells::confirmed)
                        .setHeader(getTranslation("services.confirmed"))
                        .setSortProperty("lastConfirmed")
                        .setFlexGrow(0)
                        .setWidth("10rem"),
                cells::confirmedOn);
        NarrowGrid.stack(grid, all);
    }
}
