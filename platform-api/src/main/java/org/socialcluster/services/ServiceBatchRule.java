package org.socialcluster.services;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/** Which services a change of many leaves alone, and why. */
final class ServiceBatchRule {
    private static final int MOST_NEEDS = 20;
    private static final int MOST_AUDIENCE = 30;

    private final ServiceBatchChange change;
    private final @Nullable ListingStatus provider;

    /** @param provider where the provider stands that the services shall go to; null for any other change */
    ServiceBatchRule(ServiceBatchChange change, @Nullable ListingStatus provider) {
        this.change = change;
        this.provider = provider;
    }

    /** The key of a sentence; null where nothing is in the way. */
    @Nullable
    String against(ServiceBatchRow row) {
        return switch (change.kind()) {
            case CONFIRM -> row.open() ? null : "batch.unseen";
            case STATUS -> status(row, Objects.requireNonNull(change.status()).status());
            case NEEDS -> codes(row.needs(), MOST_NEEDS, row.open());
            case AUDIENCE -> codes(row.audience(), MOST_AUDIENCE, false);
            case PROVIDER -> provider(row);
        };
    }

    private static @Nullable String status(ServiceBatchRow row, ListingStatus wanted) {
        if (row.status() == wanted && wanted != ListingStatus.CLOSED) {
            return "batch.already";
        }
        return wanted == ListingStatus.PUBLISHED || wanted == ListingStatus.CLOSED ? row.hidden() : null;
    }

    private @Nullable String codes(List<String> now, int most, boolean needed) {
        List<String> then = change.how().of(now, change.codes());
        if (then.equals(now)) {
            return "batch.already";
        }
        if (then.size() > most) {
            return "batch.codes-many";
        }
        return needed && then.isEmpty() ? "batch.last-need" : null;
    }

    private @Nullable String provider(ServiceBatchRow row) {
        if (change.provider() != null
                && row.providerId().equals(change.provider().value())) {
            return "batch.already";
        }
        return row.open() ? ServiceBatchRow.providerSeen(Objects.requireNonNull(provider)) : null;
    }
}
