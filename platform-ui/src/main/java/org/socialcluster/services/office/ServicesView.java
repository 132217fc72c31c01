package org.socialcluster.services.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterKeeper;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RecordsPage;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.services.Attention;
import org.socialcluster.services.ServiceBatches;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;

/** The services of the centre. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "services", layout = OfficeLayout.class)
@Menu(title = "services.title", order = 10)
class ServicesView extends RecordsPage<ServiceView, ServiceFilter> {
    private final transient Shelf shelf;
    private final ComboBox<String> group;
    private final ComboBox<ProviderView> provider;
    private final Select<Attention> attention;

    @Inject
    ServicesView(
            SocialServices services,
            ServiceBatches many,
            Shelf shelf,
            Words words,
            Clock clock,
            BulkBench bench,
            FilterKeeper keeper) {
        super("services", shelf.session(), services::list, services::count);
        this.shelf = shelf;
        head(getTranslation("services.title"));
        byText("services.text");
        byStatus();
        group = byCode("group", shelf.vocabulary().needGroups(), "services.group");
        provider = byProvider();
        attention = byChoice(
                "attention",
                Attention.values(),
                "services.attention",
                "any",
                it -> getTranslation("attention." + it.name().toLowerCase(Locale.ROOT)));
        begin("services.new");
        filter().keptBy(keeper);
        addColumns(new ServiceCells(shelf.vocabulary(), words, clock));
        show("services.first", "services.none", new ServiceBulk(many, shelf, bench, this::wanted), bench);
    }

    private ComboBox<ProviderView> byProvider() {
        ComboBox<ProviderView> field = ProviderChoice.field(shelf);
        field.setHelperText(null);
        field.setClearButtonVisible(true);
        return filter().by(
                        "provider",
                        field,
                        it -> it.id().toString(),
                        it -> EditPage.uuid(it)
                                .flatMap(id ->
                                        shelf.providers().find(shelf.session().actor(), new ProviderId(id)))
                                .orElse(null));
    }

    @Override
    protected ServiceFilter wanted() {
        return new ServiceFilter(
                text(),
                statuses(),
                null,
                group.getValue(),
                null,
                provider.getValue() == null ? null : provider.getValue().id(),
                attention.getValue());
    }

    private void addColumns(ServiceCells cells) {
        narrow("services.name", cells::everything);
        column("services.name", cells::name, ServiceView::name)
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("13rem");
        column("services.provider", cells::provider, it -> it.provider().name())
                .setSortProperty("provider")
                .setFlexGrow(2)
                .setWidth("9rem");
        words("services.needs", cells::needs, it -> shelf.vocabulary().needs().names(it.needs()))
                .setFlexGrow(3)
                .setWidth("9rem");
        column("services.status", cells::state, it -> StatusTag.words(it.status()))
                .setSortProperty("status")
                .setFlexGrow(0)
                .setWidth("13rem");
        column("services.confirmed", cells::confirmed, cells::confirmedOn)
                .setSortProperty("lastConfirmed")
                .setFlexGrow(0)
                .setWidth("10rem");
    }
}
