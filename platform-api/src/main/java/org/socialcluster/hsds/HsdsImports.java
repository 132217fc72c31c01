package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hsds.Arrivals.Arrival;
import org.socialcluster.needs.Needs;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.tenancy.Centres;

/**
 * Reads a HSDS data package into the Actor's centre: organisations, then their places, then services. Each row is a
 * transaction of its own: a bad one keeps no good one out, and the same package read again goes on where it ended.
 */
@ApplicationScoped
public class HsdsImports {
    @Inject
    Arrivals arrivals;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    /** Reads a package.
     *
     * @param file a ZIP of CSV tables
     * @throws Problem {@code invalid-input} at {@code file} for what is no package, {@code forbidden} */
    public HsdsReport read(Actor actor, InputStream file) throws IOException {
        actor.requireListing();
        PackageTables tables = new PackageTables(
                PackageReader.read(file), needs.vocabulary(actor).codes());
        PackageDrafts drafts = new PackageDrafts(tables, town(actor));
        Ledger ledger = new Ledger();
        Map<String, UUID> providers = ledger.rows(
                "organizations",
                tables.all("organizations"),
                (row, id) -> arrivals.provider(actor, id, drafts.provider(row)));
        Map<String, UUID> places = ledger.rows("locations", tables.all("locations"), (row, id) -> {
            UUID owner = known(providers, row.get("organization_id"), "organization_id");
            return arrivals.place(actor, id, drafts.place(row, owner == null ? null : new ProviderId(owner)));
        });
        ledger.rows(
                "services",
                tables.all("services"),
                (row, id) -> service(actor, tables, drafts, providers, places, row));
        return ledger.report();
    }

    private Arrival service(
            Actor actor,
            PackageTables tables,
            PackageDrafts drafts,
            Map<String, UUID> providers,
            Map<String, UUID> places,
            Map<String, String> row) {
        String id = row.getOrDefault("id", "");
        UUID provider = known(providers, row.get("organization_id"), "organization_id");
        if (provider == null) {
            throw Problem.ofField("organization_id", "hsds.organization");
        }
        UUID place = tables.of("service_at_location", "service_id", id).stream()
                .map(it -> places.get(it.getOrDefault("location_id", "")))
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
        return arrivals.service(
                actor, id, drafts.service(row, new ProviderId(provider), place == null ? null : new PlaceId(place)));
    }

    private static @Nullable UUID known(Map<String, UUID> records, @Nullable String external, String field) {
        if (external != null && !records.containsKey(external)) {
            throw Problem.ofField(field, "hsds.organization");
        }
        return external == null ? null : records.get(external);
    }

    private String town(Actor actor) {
        return centres.towns(actor).stream()
                .filter(it -> it.id().equals(actor.centre()))
                .map(it -> it.name().nominative())
                .findFirst()
                .orElse("");
    }

    /** What is wrong with a row, by the fields of our record; null where the failure is of another kind. */
    static @Nullable List<FieldError> errors(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.errors().isEmpty()
                        ? List.of(new FieldError("", String.valueOf(problem.getMessage())))
                        : problem.errors();
            }
            if (cause instanceof ConstraintViolationException violations) {
                return violations.getConstraintViolations().stream()
                        .map(it -> new FieldError(
                                it.getPropertyPath().toString().replaceFirst("^[^.]*\\.[^.]*\\.", ""), it.getMessage()))
                        .toList();
            }
        }
        return null;
    }
}
