package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.BulkDesk;
import org.socialcluster.office.lists.BulkRun;
import org.socialcluster.office.lists.CodesDialog;
import org.socialcluster.office.lists.MergeLink;
import org.socialcluster.office.records.CloseDialog;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.services.ServiceBatchChange;
import org.socialcluster.services.ServiceBatches;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;

/** What can be done with many services at once. */
class ServiceBulk implements BulkDesk<ServiceView> {
    private final ServiceBatches services;
    private final Batches batches;
    private final Shelf shelf;
    private final Words words;
    private final Clock clock;
    private final Supplier<ServiceFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    ServiceBulk(
            ServiceBatches services,
            Batches batches,
            Shelf shelf,
            Words words,
            Clock clock,
            Supplier<ServiceFilter> wanted) {
        this.services = services;
        this.batches = batches;
        this.shelf = shelf;
        this.words = words;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public Picked pick(ServiceView row) {
        return new Picked(row.id().value(), row.version());
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
        return List.of(
                asked("confirm", ServiceBatchChange.confirm()),
                asked("status-published", to(ListingStatus.PUBLISHED)),
                new BulkAction(words("status-closed") + "…", this::close),
                asked("status-draft", to(ListingStatus.DRAFT)),
                asked("status-archived", to(ListingStatus.ARCHIVED)),
                new BulkAction(said("needs") + "…", this::needs),
                new BulkAction(said("audience") + "…", this::audience),
                new BulkAction(words("provider") + "…", this::provider),
                MergeLink.of("services"));
    }

    private static ServiceBatchChange to(ListingStatus status) {
        return ServiceBatchChange.move(StatusChange.to(status));
    }

    private BulkAction asked(String what, ServiceBatchChange change) {
        return new BulkAction(
                words(what),
                run -> Ask.calmly(
                        said("ask." + what),
                        Plurals.of("bulk.records.", run.size()) + " " + said("what." + what),
                        words(what),
                        () -> apply(run, change)));
    }

    private void apply(BulkRun run, ServiceBatchChange change) {
        run.apply(picked -> services.apply(actor(), picked, change));
    }

    private void close(BulkRun run) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        new CloseDialog(said("ask.status-closed"), today, closure -> apply(run, ServiceBatchChange.move(closure)))
                .open();
    }

    private void needs(BulkRun run) {
        new CodesDialog(
                        said("needs"),
                        "needs",
                        shelf.vocabulary().needs(),
                        run.size(),
                        (how, codes) -> apply(run, ServiceBatchChange.needs(how, codes)))
                .open();
    }

    private void audience(BulkRun run) {
        new CodesDialog(
                        said("audience"),
                        "audience",
                        shelf.vocabulary().of("recipient_categories"),
                        run.size(),
                        (how, codes) -> apply(run, ServiceBatchChange.audience(how, codes)))
                .open();
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
                    apply(run, ServiceBatchChange.provider(chosen.getValue().id()));
                })
                .open();
    }

    @Override
    public BatchOutcome undo(UUID batch) {
        return services.undo(actor(), batch);
    }

    @Override
    public List<BatchView> recent(int limit) {
        return batches.recent(actor(), ListingKind.SERVICE, limit);
    }

    @Override
    public String words(String action) {
        return said("do." + action);
    }

    private static String said(String key) {
        return Shelf.words("service.bulk." + key);
    }

    private Actor actor() {
        return shelf.session().actor();
    }
}
