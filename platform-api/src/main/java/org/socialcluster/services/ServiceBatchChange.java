package org.socialcluster.services;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.StatusChange;

/**
 * What shall happen to many services at once; made by one of the methods here.
 *
 * @param status with {@code STATUS} only
 * @param how the codes change, with {@code NEEDS} and {@code AUDIENCE} only
 * @param provider with {@code PROVIDER} only
 */
public record ServiceBatchChange(
        Kind kind,
        @Valid @Nullable StatusChange status,
        CodesChange how,
        List<String> codes,
        @Nullable ProviderId provider) {

    enum Kind {
        CONFIRM,
        STATUS,
        NEEDS,
        AUDIENCE,
        PROVIDER
    }

    public ServiceBatchChange {
        codes = List.copyOf(codes);
    }

    /** Somebody says that all of them are true as of now. */
    public static ServiceBatchChange confirm() {
        return new ServiceBatchChange(Kind.CONFIRM, null, CodesChange.ADD, List.of(), null);
    }

    public static ServiceBatchChange move(StatusChange status) {
        return new ServiceBatchChange(Kind.STATUS, status, CodesChange.ADD, List.of(), null);
    }

    public static ServiceBatchChange needs(CodesChange how, List<String> codes) {
        return new ServiceBatchChange(Kind.NEEDS, null, how, codes, null);
    }

    /** Changes for whom they are.
     *
     * @param codes of {@code recipient_categories} */
    public static ServiceBatchChange audience(CodesChange how, List<String> codes) {
        return new ServiceBatchChange(Kind.AUDIENCE, null, how, codes, null);
    }

    /** Gives them to another provider; their places stay as they are. */
    public static ServiceBatchChange provider(ProviderId provider) {
        return new ServiceBatchChange(Kind.PROVIDER, null, CodesChange.ADD, List.of(), provider);
    }

    /** How the change is remembered. */
    String action() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CONFIRM, PROVIDER -> word;
            case STATUS ->
                word + "-" + (status == null ? "" : status.status().name().toLowerCase(Locale.ROOT));
            case NEEDS, AUDIENCE -> word + "-" + how.name().toLowerCase(Locale.ROOT);
        };
    }
}
