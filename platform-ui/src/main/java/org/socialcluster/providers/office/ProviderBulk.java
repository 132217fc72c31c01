package org.socialcluster.providers.office;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.MergeLink;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.BulkCalls;
import org.socialcluster.office.records.StatusBulk;
import org.socialcluster.providers.ProviderBatches;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.shared.ListingKind;

/** What can be done with many organisations at once. */
class ProviderBulk extends StatusBulk<ProviderView> {
    private final ProviderBatches providers;
    private final Supplier<ProviderFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    ProviderBulk(ProviderBatches providers, BulkBench bench, Supplier<ProviderFilter> wanted) {
        super(ListingKind.PROVIDER, new BulkCalls(providers::move, providers::confirm, providers::undo), bench);
        this.providers = providers;
        this.wanted = wanted;
    }

    @Override
    public String name(ProviderView row) {
        return row.name();
    }

    @Override
    public List<Picked> found(int most) {
        return providers.pick(actor(), wanted.get(), most);
    }

    @Override
    public List<BulkAction> actions() {
        return Stream.concat(super.actions().stream(), Stream.of(MergeLink.of("providers")))
                .toList();
    }
}
