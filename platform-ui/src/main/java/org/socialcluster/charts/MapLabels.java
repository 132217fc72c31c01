package org.socialcluster.charts;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a place for the label of each town: near its circle, over no other circle, label or line. The towns with most
 * others around them choose first, and in the next round those that found none. In a crowd a label stands farther away, at the end of a line.
 */
final class MapLabels {
    /** Bold letters of the site's typeface, as a share of their height: measured, and a little more. */
    private static final double WIDTH_OF_A_LETTER = 0.64;

    private static final double HEIGHT_OF_A_LINE = 1.2;
    private static final int DIRECTIONS = 24;
    private static final int ROUNDS = 12;
    private static final int FARTHER = 10;
    private static final int BETWEEN = 3;
    private static final double SIDEWAYS = 0.4;

    private final double letters;
    private final Rectangle2D sheet;
    private final List<Spot> spots;
    private final List<Label> placed = new ArrayList<>();

    /** A circle on the sheet, with what its label says. */
    record Spot(MapTown town, double x, double y, double radius) {
        Rectangle2D box() {
            return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /** Where a label stands, and the line that leads there; a line of no length is not drawn. */
    record Label(Spot spot, Rectangle2D box, Line2D line) {}

    private MapLabels(List<Spot> spots, double width, double height, double letters) {
        this.spots = spots;
        this.letters = letters;
        this.sheet = new Rectangle2D.Double(0, 0, width, height);
    }

    /** The labels that have found a place; a town in too thick a crowd stays without.
     *
     * @param letters height of a letter */
    static List<Label> of(List<Spot> spots, double width, double height, double letters) {
        List<Spot> order = new ArrayList<>(spots);
        order.sort(Comparator.comparingDouble(it -> room(it, spots)));
        List<Label> best = List.of();
        for (int round = 0; round < ROUNDS && best.size() < spots.size(); round++) {
            MapLabels labels = new MapLabels(spots, width, height, letters);
            List<Spot> without = order.stream().filter(it -> !labels.find(it)).toList();
            if (labels.placed.size() > best.size()) {
                best = labels.placed;
            }
            order.removeAll(without);
            order.addAll(0, without);
        }
        return best;
    }

    /** How far the nearest others are: the sum over three of them. */
    private static double room(Spot spot, List<Spot> spots) {
        return spots.stream()
                .filter(it -> !it.equals(spot))
                .mapToDouble(it -> Math.hypot(it.x() - spot.x(), it.y() - spot.y()))
                .sorted()
                .limit(3)
                .sum();
    }

    private boolean find(Spot spot) {
        for (double away = BETWEEN; away < sheet.getWidth(); away += FARTHER) {
            for (int turn = 0; turn < DIRECTIONS; turn++) {
                // From the right, then by turns above and below it.
                int step = (turn + 1) / 2 * (turn % 2 == 0 ? 1 : -1);
                Label label = label(spot, away, step * 2 * Math.PI / DIRECTIONS);
                if (free(label)) {
                    placed.add(label);
                    return true;
                }
            }
        }
        return false;
    }

    private Label label(Spot spot, double away, double angle) {
        double across = Math.cos(angle);
        double down = Math.sin(angle);
        double x = spot.x() + (spot.radius() + away) * across;
        double y = spot.y() + (spot.radius() + away) * down;
        double width = letters
                * WIDTH_OF_A_LETTER
                * Math.max(spot.town().name().length(), spot.town().said().length());
        double height = 2 * letters * HEIGHT_OF_A_LINE;
        Rectangle2D box = new Rectangle2D.Double(
                x - (across > SIDEWAYS ? 0 : across < -SIDEWAYS ? width : width / 2),
                y - (Math.abs(across) > SIDEWAYS ? height / 2 : down > 0 ? 0 : height),
                width,
                height);
        boolean near = away <= BETWEEN;
        Line2D line = new Line2D.Double(
                near ? x : spot.x() + spot.radius() * across, near ? y : spot.y() + spot.radius() * down, x, y);
        return new Label(spot, box, line);
    }

    private boolean free(Label label) {
        return sheet.contains(label.box())
                && spots.stream()
                        .noneMatch(it -> it.box().intersects(label.box())
                                || (!it.equals(label.spot()) && label.line().intersects(it.box())))
                && placed.stream().noneMatch(it -> overlap(it, label));
    }

    private static boolean overlap(Label one, Label other) {
        Rectangle2D wider = new Rectangle2D.Double(
                one.box().getX() - BETWEEN,
                one.box().getY() - BETWEEN,
                one.box().getWidth() + 2 * BETWEEN,
                one.box().getHeight() + 2 * BETWEEN);
        return wider.intersects(other.box())
                || other.line().intersects(one.box())
                || one.line().intersects(other.box())
                || cross(one.line(), other.line());
    }

    /** Two points would count as lines that cross. */
    private static boolean cross(Line2D one, Line2D other) {
        return !one.getP1().equals(one.getP2()) && !other.getP1().equals(other.getP2()) && one.intersectsLine(other);
    }
}
