package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.BulkRun;
import org.socialcluster.office.lists.MergeLink;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.BulkCalls;
import org.socialcluster.office.records.StatusBulk;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.services.ServiceBatches;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;

/** What can be done with many services at once. */
class ServiceBulk extends StatusBulk<ServiceView> {
    private final ServiceBatches services;
    private final Shelf shelf;
    private final Supplier<ServiceFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    ServiceBulk(ServiceBatches services, Shelf shelf, BulkBench bench, Supplier<ServiceFilter> wanted) {
        super(ListingKind.SERVICE, new BulkCalls(services::move, services::confirm, services::undo), bench);
        this.services = services;
        this.shelf = shelf;
        this.wanted = wanted;
    }

    @Override
    public String name(ServiceView row) {
        return row.name();
    }

    @Override
    public List<Picked> found(int most) {
        return services.pick(actor(), wanted.get(), most);
    }

    @Override
    public List<BulkAction> actions() {
        return Stream.concat(
                        super.actions().stream(),
                        Stream.of(
                                codes("needs", shelf.vocabulary().needs(), services::needs),
                                codes("audience", shelf.vocabulary().of("recipient_categories"), services::audience),
                                new BulkAction(words("provider") + "…", this::provider),
                                MergeLink.of("services")))
                .toList();
    }

    private void provider(BulkRun run) {
        Form form = new Form();
        ComboBox<ProviderView> chosen = form.field("provider", ProviderChoice.field(shelf));
        chosen.setHelperText(said("provider.why"));
        new FormDialog(said("ask.provider"), form)
                .fields(new Paragraph(Plurals.of("bulk.records.", run.size())), chosen)
                .action(words("provider"), () -> {
                    if (chosen.getValue() == null) {
                        throw Problem.ofField("provider", "batch.no-codes");
                    }
                    run.apply(picked ->
                            services.provider(actor(), picked, chosen.getValue().id()));
                })
                .open();
    }
}
