package org.socialcluster.providers.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Ask;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.BulkDesk;
import org.socialcluster.office.lists.BulkRun;
import org.socialcluster.office.lists.MergeLink;
import org.socialcluster.office.records.CloseDialog;
import org.socialcluster.providers.ProviderBatches;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** What can be done with many organisations at once. */
class ProviderBulk implements BulkDesk<ProviderView> {
    private final ProviderBatches providers;
    private final Batches batches;
    private final OfficeSession session;
    private final Words words;
    private final Clock clock;
    private final Supplier<ProviderFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    ProviderBulk(
            ProviderBatches providers,
            Batches batches,
            OfficeSession session,
            Words words,
            Clock clock,
            Supplier<ProviderFilter> wanted) {
        this.providers = providers;
        this.batches = batches;
        this.session = session;
        this.words = words;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public Picked pick(ProviderView row) {
        return new Picked(row.id().value(), row.version());
    }

    @Override
    public String name(ProviderView row) {
        return row.name();
    }

    @Override
    public List<Picked> found(int most) {
        return providers.pick(session.actor(), wanted.get(), most);
    }

    @Override
    public List<BulkAction> actions() {
        return List.of(
                asked("confirm", run -> run.apply(picked -> providers.confirm(session.actor(), picked))),
                asked("status-published", ListingStatus.PUBLISHED),
                new BulkAction(words("status-closed") + "…", this::close),
                asked("status-draft", ListingStatus.DRAFT),
                asked("status-archived", ListingStatus.ARCHIVED),
                MergeLink.of("providers"));
    }

    private BulkAction asked(String what, ListingStatus status) {
        return asked(what, run -> move(run, StatusChange.to(status)));
    }

    private BulkAction asked(String what, Consumer<BulkRun> work) {
        return new BulkAction(
                words(what),
                run -> Ask.calmly(
                        said("ask." + what),
                        Plurals.of("bulk.records.", run.size()) + " " + said("what." + what),
                        words(what),
                        () -> work.accept(run)));
    }

    private void close(BulkRun run) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        new CloseDialog(said("ask.status-closed"), today, closure -> move(run, closure)).open();
    }

    private void move(BulkRun run, StatusChange change) {
        run.apply(picked -> providers.move(session.actor(), picked, change));
    }

    @Override
    public BatchOutcome undo(UUID batch) {
        return providers.undo(session.actor(), batch);
    }

    @Override
    public List<BatchView> recent(int limit) {
        return batches.recent(session.actor(), ListingKind.PROVIDER, limit);
    }

    @Override
    public String words(String action) {
        return said("do." + action);
    }

    private static String said(String key) {
        return I18NProvider.translate(Words.LANGUAGE, "provider.bulk." + key);
    }
}
