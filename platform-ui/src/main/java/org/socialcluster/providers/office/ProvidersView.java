package org.socialcluster.providers.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterKeeper;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RecordsPage;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderBatches;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;

/** The organisations of the centre, and the centre's own places. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "providers", layout = OfficeLayout.class)
@Menu(title = "providers.title", order = 11)
class ProvidersView extends RecordsPage<ProviderView, ProviderFilter> {
    private final transient Codes kinds;
    private final ComboBox<String> kind;
    private final ComboBox<String> sector;

    @Inject
    ProvidersView(
            Providers providers,
            ProviderBatches many,
            Places places,
            PlaceDoubles doubles,
            Vocabulary vocabulary,
            OfficeSession session,
            Words words,
            BulkBench bench,
            FilterKeeper keeper) {
        super("providers", session, providers::list, providers::count);
        this.kinds = vocabulary.of("provider_kinds");
        head(getTranslation("providers.title"));
        byText("providers.text");
        byStatus();
        kind = byCode("kind", kinds, "provider.kind");
        sector = byCode("sector", vocabulary.of("sectors"), "provider.sector");
        begin("providers.new");
        filter().keptBy(keeper);
        addColumns(words);
        show("providers.first", "providers.none", new ProviderBulk(many, bench, this::wanted), bench);
        add(new PlacesPanel(places, doubles, session, null));
    }

    @Override
    protected ProviderFilter wanted() {
        return new ProviderFilter(text(), statuses(), kind.getValue(), sector.getValue());
    }

    private void addColumns(Words words) {
        narrow("provider.name", this::everything);
        column("provider.name", ProvidersView::name, ProviderView::name)
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("12rem");
        words("provider.kind", it -> kinds.name(it.kind())).setFlexGrow(2).setWidth("10rem");
        words("provider.phone", ProviderView::phone).setFlexGrow(1).setWidth("9rem");
        column("services.status", it -> new StatusTag(it.status()), it -> StatusTag.words(it.status()))
                .setSortProperty("status")
                .setFlexGrow(0)
                .setWidth("14rem");
        words(
                        "providers.updated",
                        it -> words.day(it.updatedAt().toInstant()),
                        it -> words.date(it.updatedAt().toInstant()))
                .setSortProperty("updatedAt")
                .setFlexGrow(0)
                .setWidth("10rem");
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
