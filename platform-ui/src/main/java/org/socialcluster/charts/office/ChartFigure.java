package org.socialcluster.charts.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.charts.ChartData;
import org.socialcluster.office.Words;

/**
 * A chart, drawn in the browser as SVG by ECharts, its sentence and its table. Lines differ by their signs and dashes, bars
 * by their patterns, so that nothing is told by colour alone. The library is loaded by the first chart of a tab.
 */
@Tag("figure")
public final class ChartFigure extends HtmlContainer {
    private static final String LIBRARY = "/assets/echarts/echarts.common.min.js";
    private static final String DRAWING = "/assets/charts.js";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NumberFormat numbers = NumberFormat.getInstance(Words.LANGUAGE);
    private final Div drawn = new Div();
    private String data = "";

    public ChartFigure() {
        addClassName("chart");
        numbers.setMaximumFractionDigits(1);
        drawn.addClassName("drawing");
        drawn.getElement().setAttribute("role", "img");
    }

    public ChartFigure(ChartData shown) {
        this();
        show(shown);
    }

    /** Shows these numbers instead of those before. */
    public void show(ChartData shown) {
        removeAll();
        HtmlContainer caption = new HtmlContainer("figcaption");
        Span title = new Span(shown.title());
        title.addClassName("title");
        caption.add(title, new Span(shown.words()));
        drawn.getElement().setAttribute("aria-label", getTranslation("charts.picture", shown.title(), shown.words()));
        add(caption, drawn, new NativeDetails(getTranslation("charts.table"), table(shown)));
        data = written(shown);
        getUI().ifPresent(this::draw);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        draw(attached.getUI());
    }

    private void draw(UI tab) {
        if (!data.isEmpty()) {
            tab.getPage().addJavaScript(LIBRARY);
            tab.getPage().addJavaScript(DRAWING);
            drawn.getElement().executeJs("window.officeCharts.draw(this, JSON.parse($0))", data);
        }
    }

    private static String written(ChartData shown) {
        try {
            return JSON.writeValueAsString(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FigureTable table(ChartData shown) {
        FigureTable table = new FigureTable(
                shown.title(),
                Stream.concat(Stream.of(shown.axis()), shown.series().stream().map(ChartData.Series::name))
                        .toList());
        for (int at = 0; at < shown.points().size(); at++) {
            int point = at;
            table.row(
                    new Text(shown.points().get(point)),
                    shown.series().stream()
                            .map(it -> said(it.values().get(point), shown.unit()))
                            .toList());
        }
        return table;
    }

    private String said(@Nullable Double value, String unit) {
        if (value == null) {
            return getTranslation("charts.unknown");
        }
        return unit.isEmpty() ? numbers.format(value) : numbers.format(value) + "\u00a0" + unit;
    }
}
