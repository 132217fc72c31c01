package org.socialcluster.charts.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
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

    private Div table(ChartData shown) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        Stream.concat(Stream.of(shown.axis()), shown.series().stream().map(ChartData.Series::name))
                .forEach(it -> head.add(heading(it, "col")));
        for (int at = 0; at < shown.points().size(); at++) {
            NativeTableRow row = table.getBody().addRow();
            row.add(heading(shown.points().get(at), "row"));
            for (ChartData.Series series : shown.series()) {
                row.addDataCell().setText(said(series.values().get(at), shown.unit()));
            }
        }
        // Many towns are wider than a telephone; then the keys move the table, and a reader hears what it is.
        Div scrolled = new Div(table);
        scrolled.addClassName("scroll");
        scrolled.getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("aria-label", shown.title());
        return scrolled;
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private String said(@Nullable Double value, String unit) {
        if (value == null) {
            return getTranslation("charts.unknown");
        }
        return unit.isEmpty() ? numbers.format(value) : numbers.format(value) + "\u00a0" + unit;
    }
}
