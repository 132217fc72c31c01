package org.socialcluster.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/** The open table and its files: what it says stands in published listings alone. */
@ApplicationScoped
class OpenCoverage {
    private static final Map<By, String> CLASSIFIERS =
            Map.of(By.SECTOR, "sectors", By.SERVICE_TYPE, "service_types", By.AUDIENCE, "recipient_categories");

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    private final ReadyFiles files = new ReadyFiles();

    /** The table as it is sent; made once for a matrix.
     *
     * @throws org.socialcluster.shared.Problem {@code invalid-input} for what there is not, {@code unavailable} while too many
     *     others are made */
    OpenFile file(CoverageMatrix matrix, CoverageQuery query, OpenFormat format) {
        return files.get(query.key(matrix, format), () -> OpenFile.of(table(matrix, query), format));
    }

    /** The rows that are asked for.
     *
     * @throws org.socialcluster.shared.Problem {@code invalid-input} for what there is not */
    OpenTable table(CoverageMatrix matrix, CoverageQuery query) {
        By by = query.rows();
        List<CoveredTown> towns = query.towns(matrix);
        List<CoverageMatrix.Line> lines = matrix.lines(by, query.filter(() -> needs.vocabulary(Actor.visitor())));
        Map<String, String> names = names(by, matrix);
        boolean demo = centres.region(Actor.visitor()).demo();
        return new OpenTable(
                by,
                matrix.at(),
                demo,
                towns.stream()
                        .flatMap(town -> lines.stream()
                                .map(it -> new OpenRow(
                                        town,
                                        by,
                                        it.code(),
                                        names.getOrDefault(it.code(), it.code()),
                                        matrix.cells(town.id(), it.needs()),
                                        matrix.at(),
                                        demo)))
                        .toList());
    }

    private Map<String, String> names(By by, CoverageMatrix matrix) {
        Map<String, String> names = new HashMap<>();
        if (by == By.NEED) {
            matrix.needs().forEach(it -> names.put(it.code(), it.name()));
        } else if (by == By.GROUP) {
            needs.groups(Actor.visitor()).forEach(it -> names.put(it.code(), it.name()));
        } else {
            needs.taxonomies(Actor.visitor()).stream()
                    .filter(it -> it.code().equals(CLASSIFIERS.get(by)))
                    .forEach(it -> it.terms().forEach(term -> names.put(term.code(), term.name())));
        }
        return names;
    }
}
