package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.socialcluster.exchange.Sending.SentRow;
import org.socialcluster.needs.Needs;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.Centres;

/** Says of each row what it would become, or what is wrong with it. */
@ApplicationScoped
class ImportCheck {
    private static final int PAGE = 500;

    @Inject
    ImportStore store;

    @Inject
    ImportRowStore rows;

    @Inject
    ImportLoads loads;

    @Inject
    Needs needs;

    @Inject
    Providers providers;

    @Inject
    Places places;

    @Inject
    Centres centres;

    void check(Actor actor, ImportView batch) {
        RowReader reader = reader(actor, batch);
        rows.forgetRead(actor, batch.id());
        int last = 0;
        List<SentRow> some;
        do {
            some = rows.sentAfter(actor, batch.id(), last, Sending.ROWS_AT_ONCE);
            if (!some.isEmpty()) {
                rows.read(
                        actor,
                        batch.id(),
                        some.stream()
                                .map(it -> reader.read(it.number(), it.cells()))
                                .toList());
                last = some.get(some.size() - 1).number();
            }
        } while (some.size() == Sending.ROWS_AT_ONCE);
        loads.match(actor, batch);
        store.checked(actor, batch.id());
    }

    private RowReader reader(Actor actor, ImportView batch) {
        CodeNames codes = CodeNames.of(needs.groups(actor), needs.taxonomies(actor));
        Organisations organisations = new Organisations(
                all(slice -> providers.list(actor, ProviderFilter.ALL, slice)),
                all(slice -> places.list(actor, PlaceFilter.ALL, slice)));
        boolean demo = centres.region(actor).demo();
        return new ServiceRowReader(batch.fields(), batch.usual(), codes, organisations, demo);
    }

    private static <T> List<T> all(Function<Slice, List<T>> read) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = read.apply(new Slice(all.size(), PAGE, ""));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
