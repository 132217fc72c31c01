package org.socialcluster.coverage.scenarios;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Plain;

/**
 * A service that does not exist: always open, and just confirmed.
 *
 * @param centre the town that would have it, or the region
 * @param needs codes of needs that it would answer
 * @param towns other towns whose people it would take
 */
public record ImaginedService(
        @NotNull CentreId centre,
        @NotBlank @Size(max = 200) @Plain String name,
        @NotNull ServiceForm form,
        @NotEmpty(message = "{scenario.needs}") List<String> needs,
        @NotNull List<CentreId> towns) {
    public ImaginedService {
        needs = List.copyOf(needs);
        towns = List.copyOf(towns);
    }
}
