package org.socialcluster.coverage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** What is asked of coverage as open data. */
public class CoverageQuery {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

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
     * @throws Problem {@code invalid-input} for what is no code */
    CoverageFilter filter() {
        if (audience == null || audience.isEmpty()) {
            return CoverageFilter.ALL;
        }
        if (!CODE.matcher(audience).matches()) {
            throw Problem.ofField("audience", "search.code");
        }
        return new CoverageFilter(null, null, null, audience);
    }
}
