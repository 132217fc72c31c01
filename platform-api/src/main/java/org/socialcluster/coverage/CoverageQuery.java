package org.socialcluster.coverage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Problem;

/** What is asked of coverage as open data. */
public class CoverageQuery {
    @Parameter(
            description =
                    "Что в строках: need, group, sector, service-type или audience. В группе состояние — худшее из"
                            + " состояний её потребностей",
            example = "group")
    @QueryParam("by")
    @DefaultValue("need")
    String by;

    @Parameter(description = "Только этот город (slug)", example = "rezh")
    @QueryParam("town")
    @Nullable
    String town;

    @Parameter(
            description = "Только потребности этих людей: код классификатора recipient_categories",
            example = "ELDERLY")
    @QueryParam("audience")
    @Nullable
    String audience;

    @SuppressWarnings("NullAway.Init")
    public CoverageQuery() {} // JAX-RS

    /** @throws Problem {@code invalid-input} for rows that there are not */
    By rows() {
        return Arrays.stream(By.values())
                .filter(it -> it.key().equals(by))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "by",
                        "json.choice",
                        Arrays.stream(By.values()).map(By::key).collect(Collectors.joining(", "))));
    }

    /** @throws Problem {@code invalid-input} for a town that is not counted */
    List<CoveredTown> towns(CoverageMatrix matrix) {
        return town == null || town.isEmpty()
                ? matrix.towns()
                : List.of(matrix.town(town).orElseThrow(() -> Problem.ofField("town", "search.town")));
    }

    /** Needs of anybody belong to all people.
     *
     * @param codes those that the classifiers have
     * @throws Problem {@code invalid-input} for people whom no classifier knows */
    CoverageFilter filter(Supplier<Vocabulary> codes) {
        if (audience == null || audience.isEmpty()) {
            return CoverageFilter.ALL;
        }
        Problem.refuse(codes.get()
                .errors("audience", List.of(audience), "recipient_categories")
                .toList());
        return new CoverageFilter(null, null, null, audience);
    }

    /** What is asked, once for each way to ask it. */
    ReadyFiles.Key key(CoverageMatrix matrix, OpenFormat format) {
        towns(matrix);
        return new ReadyFiles.Key(
                matrix.at(),
                format,
                rows(),
                Objects.requireNonNullElse(town, ""),
                Objects.requireNonNullElse(audience, ""));
    }
}
