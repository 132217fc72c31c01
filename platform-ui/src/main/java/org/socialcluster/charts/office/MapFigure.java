package org.socialcluster.charts.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.charts.Fill;
import org.socialcluster.charts.Patterns;
import org.socialcluster.charts.RegionMap;

/** The map on a screen of the office: drawn for a wide and for a narrow one, what its fills mean, and the table. */
@Tag("figure")
public final class MapFigure extends HtmlContainer {
    /** A row of the table.
     *
     * @param link where the town is told about; null for nowhere */
    public record Row(String town, @Nullable String link, List<String> cells) {}

    public MapFigure() {
        addClassName("chart");
    }

    /**
     * Shows this map instead of the one before.
     *
     * @param words one sentence under the title
     * @param legend what each fill means
     */
    public void show(RegionMap map, String words, Map<Fill, String> legend, List<String> header, List<Row> rows) {
        removeAll();
        HtmlContainer caption = new HtmlContainer("figcaption");
        Span title = new Span(map.title());
        title.addClassName("title");
        caption.add(title, new Span(words));
        FigureTable table = new FigureTable(map.title(), header);
        rows.forEach(it -> table.row(name(it), it.cells()));
        add(caption, legend(legend), drawn(map.svg(RegionMap.WIDE)), drawn(map.svg(RegionMap.NARROW)), table);
    }

    /** A link inside of SVG is no text to the router of the front end, which would stumble over it. */
    private static Div drawn(String svg) {
        Div drawn = new Div(new Svg(svg));
        drawn.getElement()
                .executeJs("this.addEventListener('click',"
                        + " event => event.target.closest('svg a') && event.stopPropagation())");
        return drawn;
    }

    private static Component name(Row row) {
        return row.link() == null ? new Span(row.town()) : new Anchor(row.link(), row.town());
    }

    private static UnorderedList legend(Map<Fill, String> words) {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("legend");
        words.forEach((fill, said) ->
                legend.add(new ListItem(new Svg(Patterns.swatch(fill, "legend-" + fill.name())), new Span(said))));
        return legend;
    }
}
