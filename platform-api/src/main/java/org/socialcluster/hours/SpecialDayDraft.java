package org.socialcluster.hours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;

/**
 * Days with other hours as somebody writes them.
 *
 * @param placeId for one place; with neither place nor service they are days of the centre itself
 * @param lastDay included; null: the first day alone
 * @param hours empty: closed
 */
public record SpecialDayDraft(
        @Nullable UUID placeId,
        @Nullable UUID serviceId,
        @NotNull LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @NotNull @Size(max = 6) List<@NotNull @Valid DayHours> hours,
        @NotBlank @Size(max = 200) @Plain String reason) {

    LocalDate last() {
        return lastDay == null ? firstDay : lastDay;
    }
}
