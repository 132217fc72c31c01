package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.exchange.Sending.SentRow;
import org.socialcluster.shared.Actor;

/** Says of each row what it would become, or what is wrong with it. */
@ApplicationScoped
class ImportCheck {
    @Inject
    ImportStore store;

    @Inject
    ImportRowStore rows;

    @Inject
    ImportLoads loads;

    @Inject
    RowReaders readers;

    void check(Actor actor, ImportView batch) {
        RowReader reader = readers.reader(actor, batch);
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
}
