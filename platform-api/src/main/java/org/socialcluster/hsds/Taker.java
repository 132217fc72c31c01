package org.socialcluster.hsds;

import org.socialcluster.hsds.Arrivals.Arrival;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.services.ServiceDraft;

/** What is done with the objects of a package, one after the other: they arrive, or it is only looked what would become of them. */
interface Taker {
    Arrival provider(String external, ProviderDraft draft);

    Arrival place(String external, PlaceDraft draft);

    Arrival service(String external, ServiceDraft draft);
}
