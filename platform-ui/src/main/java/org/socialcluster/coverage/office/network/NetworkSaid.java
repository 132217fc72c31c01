package org.socialcluster.coverage.office.network;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialcluster.coverage.network.CentreStanding;
import org.socialcluster.coverage.network.CentreStanding.Told;
import org.socialcluster.office.Words;
import org.socialcluster.tenancy.CentreView;

/** How a centre stands, in words. */
final class NetworkSaid {
    private static final int HUNDRED = 100;

    private NetworkSaid() {}

    static String state(CentreView.Status status) {
        return text("coverage.network.state." + key(status));
    }

    static Span tag(CentreView centre) {
        Span tag = new Span(state(centre.status()));
        tag.addClassNames("tag", centre.status() == CentreView.Status.OPEN ? "active" : "new");
        return tag;
    }

    static String inTime(CentreStanding one) {
        return one.records() == 0
                ? text("coverage.network.nothing")
                : text("coverage.network.in-time.of", percent(one.shareInTime()), one.inTime(), one.records());
    }

    static String rank(CentreStanding one, int of) {
        return one.rank() == 0 ? "" : text("coverage.network.rank.of", one.rank(), of);
    }

    static String activity(CentreStanding one) {
        return one.changes() == 0 ? text("coverage.network.activity.none") : Integer.toString(one.changes());
    }

    static String lastChange(CentreStanding one) {
        return one.lastChange() == null ? "" : text("coverage.network.activity.last", Words.day(one.lastChange()));
    }

    static String debt(CentreStanding one) {
        return one.debt().records() == 0
                ? text("coverage.network.debt.none")
                : text(
                        "coverage.network.debt.of",
                        one.debt().minutes(),
                        one.debt().records());
    }

    /** What share of the services says what of itself. */
    static String told(CentreStanding one) {
        return Arrays.stream(Told.values())
                .map(it -> text("coverage.network.told", name(it), percent(one.share(it))))
                .collect(Collectors.joining(", "));
    }

    /** What the services say least often of themselves; all of it is in the file. */
    static String least(CentreStanding one) {
        return Arrays.stream(Told.values())
                .min(Comparator.comparingDouble(one::share))
                .filter(it -> one.share(it) < 1)
                .map(it -> text("coverage.network.least", name(it), percent(one.share(it))))
                .orElse("");
    }

    static String name(Told what) {
        return text("coverage.network.told." + key(what));
    }

    static long percent(double share) {
        return Math.round(share * HUNDRED);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
