package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hsds.Arrivals.Arrival;
import org.socialcluster.needs.Needs;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Turns;
import org.socialcluster.tenancy.Centres;

/**
 * Reads a HSDS data package into the Actor's centre: organisations, then their places, then services. Each row is a
 * transaction of its own: a bad one keeps no good one out, and the same package read again goes on where it ended.
 */
@ApplicationScoped
public class HsdsImports {
    /** All rows of a package are in memory at once. */
    private static final Turns TURNS = new Turns(1, Duration.ofSeconds(40), "hsds.busy");

    /** Far more than a centre lists. */
    static final int MOST_OBJECTS = 5_000;

    /** Of the work on a package: less than the next one waits for its turn. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final List<String> OBJECTS = List.of("organizations", "locations", "services");

    @Inject
    Arrivals arrivals;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    /** Reads a package.
     *
     * @param file a ZIP of CSV tables
     * @throws Problem {@code invalid-input} at {@code file} for what is no package, {@code forbidden}, {@code unavailable} while
     *     another one is read */
    public HsdsReport read(Actor actor, InputStream file) throws IOException {
        actor.requireListing();
        return alone(actor, file, tables -> take(actor, tables, new Reading(actor)));
    }

    /** What would become of a package; nothing is written. What people have worked on since is told apart only when it is read.
     *
     * @param file a ZIP of CSV tables
     * @throws Problem {@code invalid-input} at {@code file} for what is no package, {@code forbidden}, {@code unavailable} while
     *     another one is read */
    public HsdsReport look(Actor actor, InputStream file) throws IOException {
        actor.requireListing();
        return alone(actor, file, tables -> {
            List<String> externals = OBJECTS.stream()
                    .flatMap(it -> tables.all(it).stream())
                    .map(it -> it.getOrDefault("id", ""))
                    .toList();
            return take(actor, tables, arrivals.foresee(actor, externals));
        });
    }

    /** The file is taken in first: whoever sends slowly keeps nobody else from reading one. */
    private HsdsReport alone(Actor actor, InputStream file, Function<PackageTables, HsdsReport> work)
            throws IOException {
        Path taken = Files.createTempFile("hsds", ".zip");
        try {
            Files.copy(file, taken, StandardCopyOption.REPLACE_EXISTING);
            TURNS.begin();
            try (InputStream packed = new BufferedInputStream(Files.newInputStream(taken))) {
                PackageTables tables = new PackageTables(
                        PackageReader.read(packed), needs.vocabulary(actor).codes());
                if (OBJECTS.stream().mapToInt(it -> tables.all(it).size()).sum() > MOST_OBJECTS) {
                    throw Problem.ofField("file", "hsds.many", MOST_OBJECTS);
                }
                return work.apply(tables);
            } finally {
                TURNS.end();
            }
        } finally {
            Files.delete(taken);
        }
    }

    /** Objects become drafts of the centre. */
    private final class Reading implements Taker {
        private final Actor actor;

        Reading(Actor actor) {
            this.actor = actor;
        }

        @Override
        public Arrival provider(String external, ProviderDraft draft) {
            return arrivals.provider(actor, external, draft);
        }

        @Override
        public Arrival place(String external, PlaceDraft draft) {
            return arrivals.place(actor, external, draft);
        }

        @Override
        public Arrival service(String external, ServiceDraft draft) {
            return arrivals.service(actor, external, draft);
        }
    }

    private HsdsReport take(Actor actor, PackageTables tables, Taker taker) {
        PackageDrafts drafts = new PackageDrafts(tables, town(actor));
        Ledger ledger = new Ledger(LONGEST);
        Map<String, UUID> providers = ledger.rows(
                "organizations", tables.all("organizations"), (row, id) -> taker.provider(id, drafts.provider(row)));
        Map<String, UUID> places = ledger.rows("locations", tables.all("locations"), (row, id) -> {
            UUID owner = known(providers, row.get("organization_id"), "organization_id");
            return taker.place(id, drafts.place(row, owner == null ? null : new ProviderId(owner)));
        });
        ledger.rows(
                "services",
                tables.all("services"),
                (row, id) -> service(taker, tables, drafts, providers, places, row));
        return ledger.report();
    }

    private static Arrival service(
            Taker taker,
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
        return taker.service(
                id, drafts.service(row, new ProviderId(provider), place == null ? null : new PlaceId(place)));
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
