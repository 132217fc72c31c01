package org.socialcluster.charts;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The map of the region as SVG: a circle for each town, as large as the town, filled as it is supplied, with its name and
 * its number. North is above. No foreign picture lies under it. Written once on the server, for screens and for paper.
 *
 * @param id makes the names inside unique on a page that holds several pictures
 * @param title what the map shows, in a few words
 * @param description one sentence for those who do not see it, which also says where the table is
 * @param kilometres words of the scale, with {0} for the number
 */
public record RegionMap(String id, String title, String description, String kilometres, List<MapTown> towns) {
    private static final double KILOMETRES_OF_A_DEGREE = 111.2;
    private static final int LETTERS = 14;
    private static final int LETTERS_OF_A_TELEPHONE = 12;
    private static final int TELEPHONE = 480;

    /** Width of the picture for paper and for all screens but the smallest. */
    public static final int WIDE = 720;

    /** Width of the picture for a telephone. */
    public static final int NARROW = 328;

    private static final int MARGIN = 44;
    private static final double HIGHEST = 1.25;
    private static final double MOST_PIXELS_OF_A_KILOMETRE = 8;
    private static final double LARGEST_CIRCLE = 1 / 26d;
    private static final double SMALLEST_CIRCLE = 6.5;
    private static final int[] SCALES = {200, 100, 50, 20, 10, 5};

    /** A sheet, and where the earth lies on it. */
    private record Sheet(int width, int height, double pixels, List<MapLabels.Spot> spots) {
        int letters() {
            return width < TELEPHONE ? LETTERS_OF_A_TELEPHONE : LETTERS;
        }

        List<MapLabels.Label> labels() {
            return MapLabels.of(spots, width, height - 2 * LETTERS, letters());
        }
    }

    /** The picture; a narrow one carries no links, for a finger would not tell them apart. */
    public String svg(int width) {
        Sheet sheet = sheet(width);
        boolean linked = width > TELEPHONE && towns.stream().anyMatch(it -> it.link() != null);
        String names = id + "-" + width;
        Drawing drawing = new Drawing(
                sheet.width(),
                sheet.height(),
                "class",
                width > TELEPHONE ? "map wide" : "map narrow",
                // What holds links is a group: the inside of a picture is not there for a screen reader.
                "role",
                linked ? "group" : "img",
                "aria-labelledby",
                names + "-title",
                "aria-describedby",
                names + "-desc",
                "fill",
                "currentColor");
        drawing.say(title, "title", "id", names + "-title").say(description, "desc", "id", names + "-desc");
        Patterns.define(drawing, names);
        sheet.spots().forEach(it -> circle(drawing, it, names));
        // Letters of the drawing are as large as it is drawn; those of a title are the reader's own.
        drawing.open("g", "font-size", sheet.letters());
        sheet.labels().forEach(it -> label(drawing, it, sheet.letters(), linked));
        scale(drawing, sheet);
        drawing.close();
        return drawing.end();
    }

    List<MapLabels.Label> labels(int width) {
        return sheet(width).labels();
    }

    private Sheet sheet(int width) {
        double north = towns.stream().mapToDouble(MapTown::latitude).max().orElse(0);
        double south = towns.stream().mapToDouble(MapTown::latitude).min().orElse(0);
        double west = towns.stream().mapToDouble(MapTown::longitude).min().orElse(0);
        double east = towns.stream().mapToDouble(MapTown::longitude).max().orElse(0);
        double narrower = Math.cos(Math.toRadians((north + south) / 2));
        double down = (north - south) * KILOMETRES_OF_A_DEGREE;
        double across = (east - west) * KILOMETRES_OF_A_DEGREE * narrower;
        double pixels = Math.min(
                MOST_PIXELS_OF_A_KILOMETRE,
                Math.min(
                        (width - 2 * MARGIN) / Math.max(across, 1),
                        (width * HIGHEST - 2 * MARGIN) / Math.max(down, 1)));
        double left = (width - across * pixels) / 2;
        // Beside a crowd there is little room on a telephone, below it there may be more.
        int below = width < TELEPHONE ? 2 * MARGIN : 0;
        int height = (int) Math.ceil(down * pixels) + 2 * MARGIN + below + 2 * LETTERS;
        int most = towns.stream().mapToInt(MapTown::population).max().orElse(0);
        List<MapLabels.Spot> spots = towns.stream()
                // The small ones on top: a large circle must not hide its neighbour.
                .sorted(Comparator.comparingInt(MapTown::population).reversed())
                .map(it -> new MapLabels.Spot(
                        it,
                        left + (it.longitude() - west) * KILOMETRES_OF_A_DEGREE * narrower * pixels,
                        MARGIN + (north - it.latitude()) * KILOMETRES_OF_A_DEGREE * pixels,
                        radius(it.population(), most, width)))
                .toList();
        return new Sheet(width, height, pixels, spots);
    }

    /** The area of a circle is what the eye compares. */
    private static double radius(int population, int most, int width) {
        double share = most == 0 ? 0 : (double) population / most;
        return Math.max(SMALLEST_CIRCLE, Math.sqrt(share) * width * LARGEST_CIRCLE);
    }

    private static void circle(Drawing drawing, MapLabels.Spot spot, String names) {
        drawing.open(
                "circle",
                "cx",
                spot.x(),
                "cy",
                spot.y(),
                "r",
                spot.radius(),
                "fill",
                Patterns.paint(spot.town().fill(), names),
                "stroke",
                "currentColor",
                "stroke-width",
                "1.5");
        drawing.say(spot.town().words(), "title").close();
    }

    private static void label(Drawing drawing, MapLabels.Label label, int letters, boolean linked) {
        MapTown town = label.spot().town();
        if (label.line().getP1().distance(label.line().getP2()) > 0) {
            drawing.put(
                    "line",
                    "x1",
                    label.line().getX1(),
                    "y1",
                    label.line().getY1(),
                    "x2",
                    label.line().getX2(),
                    "y2",
                    label.line().getY2(),
                    "stroke",
                    "currentColor",
                    "stroke-width",
                    "0.8");
        }
        String link = linked ? town.link() : null;
        if (link != null) {
            drawing.open("a", "href", link);
        }
        Rectangle2D box = label.box();
        // A label left of its circle ends at it, one right of it begins there.
        boolean left = box.getMaxX() <= label.spot().x();
        boolean right = box.getX() >= label.spot().x();
        double x = left ? box.getMaxX() : right ? box.getX() : box.getCenterX();
        drawing.open("text", "text-anchor", left ? "end" : right ? "start" : "middle");
        drawing.say(town.name(), "tspan", "x", x, "y", box.getY() + letters, "font-weight", "600");
        // For whoever hears the two lines as one.
        drawing.say(" ", "tspan");
        drawing.say(town.said(), "tspan", "x", x, "dy", "1.2em").close();
        if (link != null) {
            drawing.close();
        }
    }

    private void scale(Drawing drawing, Sheet sheet) {
        int length = IntStream.of(SCALES)
                .filter(it -> it * sheet.pixels() <= sheet.width() / 3d)
                .findFirst()
                .orElse(1);
        double y = sheet.height() - LETTERS / 2d;
        drawing.put(
                "path",
                "d",
                "M4 %d v6 h%d v-6".formatted((int) y - 6, Math.round(length * sheet.pixels())),
                "fill",
                "none",
                "stroke",
                "currentColor");
        drawing.say(
                kilometres.replace("{0}", String.valueOf(length)), "text", "x", 12 + length * sheet.pixels(), "y", y);
    }
}
