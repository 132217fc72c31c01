package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.sheets.AtLeast;

/** Coverage in words and signs; the same in every view. */
final class CoverageSaid {
    private CoverageSaid() {}

    static String state(CoverageState state) {
        return text("coverage.state." + state.key());
    }

    /** The state of a cell, with what the norm still asks for. */
    static String state(CoverageCell cell) {
        return state(cell.state(), cell.belowNorm());
    }

    static String state(CoverageState state, boolean belowNorm) {
        return belowNorm ? text("coverage.state.low") : state(state);
    }

    /** Classes of the style for a cell. */
    static String style(CoverageCell cell) {
        return style(cell.state(), cell.belowNorm());
    }

    static String style(CoverageState state, boolean belowNorm) {
        return state.key() + (belowNorm ? " low" : "");
    }

    /** The sign of a state, as in the matrix. */
    static Span sign(String style) {
        Span sign = new Span();
        sign.addClassName("cs");
        sign.addClassNames(style.split(" ", -1));
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    /** Why help is not there as the norm asks: one name in lists, filters and files. */
    static String cause(GapCause cause) {
        return text("coverage.cause." + cause.key());
    }

    /** What would close a gap of this cause. */
    static String closes(GapCause cause) {
        return text("coverage.closes." + cause.key());
    }

    /** What the norm asks for. */
    static String norm(CountedNeed need) {
        NeedView.Norm norm = need.norm();
        return text(
                        "coverage.norm." + norm.kind().toLowerCase(Words.LANGUAGE),
                        norm.min(),
                        orZero(norm.km()),
                        orZero(norm.onePer()))
                + " " + text("coverage.norm.fresh", Plurals.of("coverage.days.", norm.staleAfterDays()));
    }

    /** The same, and whether the towns make one doubt it. */
    static String norm(CountedNeed need, CoverageSum everywhere) {
        return norm(need) + (everywhere.shortEverywhere() ? " " + text("coverage.norm.suspect") : "");
    }

    /** What the words of the other kinds of norms do not name. */
    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** Where it is known from that people looked for help in vain. */
    static String source(DemandSource source) {
        return text("coverage.source." + source.name().toLowerCase(Words.LANGUAGE));
    }

    static String demand(DemandFigure figure) {
        return figure.hidden()
                ? text("coverage.demand.fewer")
                : figure.fewer() ? text("coverage.demand.at-least", number(figure.shown())) : number(figure.shown());
    }

    /** As it goes out in a file: a number, or words where none may be given. */
    static Object outward(DemandFigure figure) {
        return figure.hidden()
                ? demand(figure)
                : figure.fewer()
                        ? new AtLeast(text("coverage.demand.at-least", "").strip(), figure.shown())
                        : Integer.valueOf(figure.shown());
    }

    /** Its name, with a star where the town is the project's assumption. */
    static String starred(CoveredTown town) {
        return town.confirmed() ? town.name() : town.name() + "*";
    }

    static String thousands(CoveredTown town) {
        return town.population() == null ? text("coverage.unknown") : number(Math.round(town.population() / 1000.0));
    }

    static String inhabitants(CoveredTown town) {
        return town.population() == null ? text("coverage.unknown") : number(town.population());
    }

    static String perTenThousand(CoveredTown town) {
        BigDecimal number = town.servicesPerTenThousand();
        return number == null ? text("coverage.unknown") : decimal(number);
    }

    static String decimal(BigDecimal number) {
        return String.format(Words.LANGUAGE, "%.1f", number);
    }

    static String number(long number) {
        return String.format(Words.LANGUAGE, "%,d", number);
    }

    /** How many cells of each state: «Есть 46, Нет 25»; states without any are left out. */
    static String counts(CoverageSum sum) {
        return List.of(CoverageState.values()).stream()
                .filter(it -> sum.count(it) > 0)
                .map(it -> state(it) + ": " + sum.count(it))
                .collect(Collectors.joining(", "));
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
