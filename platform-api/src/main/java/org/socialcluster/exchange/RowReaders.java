package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.socialcluster.needs.Needs;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.tenancy.Centres;

/** Reads beforehand what rows of a table may name, so that reading them asks the database for nothing. */
@ApplicationScoped
class RowReaders {
    private static final int PAGE = 500;

    @Inject
    Needs needs;

    @Inject
    Providers providers;

    @Inject
    Places places;

    @Inject
    Staff staff;

    @Inject
    Centres centres;

    RowReader reader(Actor actor, ImportView batch) {
        CodeNames codes = CodeNames.of(needs.groups(actor), needs.taxonomies(actor));
        List<String> fields = batch.fields();
        return switch (batch.kind()) {
            case SERVICE ->
                new ServiceRowReader(
                        fields,
                        batch.usual(),
                        codes,
                        organisations(actor),
                        centres.region(actor).demo());
            case PROVIDER -> new OrganisationRowReader(fields, codes, town(actor));
            case EVENT -> new EventRowReader(fields, codes, organisations(actor));
            case STAFF ->
                new StaffRowReader(
                        fields, codes, new Colleagues(all(slice -> staff.list(actor, StaffFilter.ALL, slice))));
        };
    }

    private Organisations organisations(Actor actor) {
        return new Organisations(
                all(slice -> providers.list(actor, ProviderFilter.ALL, slice)),
                all(slice -> places.list(actor, PlaceFilter.ALL, slice)));
    }

    private String town(Actor actor) {
        return centres.towns(actor).stream()
                .filter(it -> it.id().equals(actor.centre()))
                .map(it -> it.name().nominative())
                .findFirst()
                .orElse("");
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
