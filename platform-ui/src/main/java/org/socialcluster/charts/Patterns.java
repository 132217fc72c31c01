package org.socialcluster.charts;

import java.util.Locale;

/** The fills as patterns of SVG. */
public final class Patterns {
    private static final int TILE = 6;
    private static final String PAPER = "var(--map-paper,#fff)";

    private Patterns() {}

    /** A small circle for the legend; its word stands beside it.
     *
     * @param id unique on the page */
    public static String swatch(Fill fill, String id) {
        Drawing drawing = new Drawing(24, 24, "class", "swatch", "aria-hidden", "true", "width", 24, "height", 24);
        define(drawing, id);
        return drawing.put(
                        "circle",
                        "cx",
                        12,
                        "cy",
                        12,
                        "r",
                        10,
                        "fill",
                        paint(fill, id),
                        "stroke",
                        "currentColor",
                        "stroke-width",
                        "1.5")
                .end();
    }

    /** What a shape with this fill says as its paint. */
    static String paint(Fill fill, String id) {
        return switch (fill) {
            case EMPTY -> PAPER;
            case FULL -> "currentColor";
            default -> "url(#" + name(fill, id) + ")";
        };
    }

    static void define(Drawing drawing, String id) {
        drawing.open("defs");
        tile(drawing, Fill.DOTS, id)
                .put("circle", "cx", 3, "cy", 3, "r", 1, "fill", "currentColor")
                .close();
        stroke(tile(drawing, Fill.LINES, id), "M-1 1l2-2M0 6L6 0M5 7l2-2", "1.2")
                .close();
        stroke(tile(drawing, Fill.NET, id), "M-1 1l2-2M0 6L6 0M5 7l2-2M-1 5l2 2M0 0l6 6M5-1l2 2", "1.2")
                .close();
        drawing.close();
    }

    private static Drawing tile(Drawing drawing, Fill fill, String id) {
        return drawing.open(
                        "pattern",
                        "id",
                        name(fill, id),
                        "width",
                        TILE,
                        "height",
                        TILE,
                        "patternUnits",
                        "userSpaceOnUse")
                .put("rect", "width", TILE, "height", TILE, "fill", PAPER);
    }

    private static Drawing stroke(Drawing drawing, String path, String width) {
        return drawing.put("path", "d", path, "stroke", "currentColor", "stroke-width", width);
    }

    private static String name(Fill fill, String id) {
        return id + "-" + fill.name().toLowerCase(Locale.ROOT);
    }
}
