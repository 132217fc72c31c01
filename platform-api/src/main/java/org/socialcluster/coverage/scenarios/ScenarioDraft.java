package org.socialcluster.coverage.scenarios;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;

/**
 * A what-if as its author writes it.
 *
 * @param note why, for whoever reads it
 * @param shared whether others who review the region see it, too
 */
public record ScenarioDraft(
        @NotBlank @Size(max = 120) @Plain String title,
        @Nullable @Size(max = 2000) @PlainText String note,
        boolean shared,
        @NotNull @Size(max = 50) List<@Valid ImaginedService> services) {
    public ScenarioDraft {
        services = List.copyOf(services);
    }

    /** The same with other words. */
    public ScenarioDraft with(String newTitle, @Nullable String newNote) {
        return new ScenarioDraft(newTitle, newNote, shared, services);
    }

    /** The same, seen by others or by its author alone. */
    public ScenarioDraft with(boolean newShared) {
        return new ScenarioDraft(title, note, newShared, services);
    }

    /** The same with one service more, the last. */
    public ScenarioDraft and(ImaginedService service) {
        List<ImaginedService> more = new ArrayList<>(services);
        more.add(service);
        return new ScenarioDraft(title, note, shared, more);
    }

    /** The same with another service in the place of one. */
    public ScenarioDraft with(ImaginedService old, ImaginedService now) {
        return new ScenarioDraft(
                title,
                note,
                shared,
                services.stream().map(it -> it.equals(old) ? now : it).toList());
    }

    /** The same without one of its services. */
    public ScenarioDraft without(ImaginedService service) {
        List<ImaginedService> fewer = new ArrayList<>(services);
        fewer.remove(service);
        return new ScenarioDraft(title, note, shared, fewer);
    }
}
