package org.socialcluster.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RegionView;

/** Roles, days and moments as the office says them: in Russian, by the clock of the region. */
@ApplicationScoped
public class Words {
    /** What the office speaks. */
    public static final Locale LANGUAGE = Locale.forLanguageTag("ru-RU");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", LANGUAGE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm:ss", LANGUAGE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LANGUAGE);

    @Inject
    Centres centres;

    private volatile @Nullable ZoneId zone;

    public String role(Role role) {
        return I18NProvider.translate(LANGUAGE, "role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Several roles in one line, the most powerful first. */
    public String roles(Collection<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(this::role)
                .collect(Collectors.joining(", "));
    }

    /** Words that stand alone instead of within a sentence: with a capital letter. */
    public String heading(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(LANGUAGE) + words.substring(1);
    }

    /** Day and time to the second on the clocks of the region. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(zone()));
    }

    /** Day and time on the clocks of the region. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone()));
    }

    /** The moment with the region, and that the figures are made up where this is a demonstration: for files, which travel. */
    public AsOf asOf(Instant instant) {
        RegionView region = centres.region(Actor.visitor());
        String demo = region.demo() ? I18NProvider.translate(LANGUAGE, "demo.notice") : "";
        return new AsOf(date(instant), moment(instant), region.name(), demo);
    }

    /** The day on the calendar of the region. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone()));
    }

    /** The day on the calendar of the region, for a file. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** Day and time on the clocks of the region, for a file. */
    public @Nullable LocalDateTime clock(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone());
    }

    /** A day as it is written in the calendar. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Asked for once: a region does not move, and a list would ask again for every row. */
    public ZoneId zone() {
        ZoneId known = zone;
        if (known == null) {
            known = centres.region(Actor.visitor()).timeZone();
            zone = known;
        }
        return known;
    }
}
