package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * One measured figure.
 *
 * @param value what we measured
 * @param floor what it is compared with, in the same unit
 * @param bar the ratio or value that is still good, as {@code kind} says
 */
record Figure(String name, String unit, double value, double floor, double bar, Kind kind) {
    /** What the bar is laid on. */
    enum Kind {
        RATIO_AT_MOST("ratio <="),
        RATIO_AT_LEAST("ratio >="),
        VALUE_AT_MOST("value <=");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double ratio() {
        return value / floor;
    }

    boolean good() {
        return switch (kind) {
            case RATIO_AT_MOST -> ratio() <= bar;
            case RATIO_AT_LEAST -> ratio() >= bar;
            case VALUE_AT_MOST -> value <= bar;
        };
    }

    /** Prints it and keeps it as JSON in the given folder. */
    void report(Path folder, String machine) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.2f %-5s floor %9.2f  ratio %5.2f  bar %s %.2f  %s%n",
                name,
                value,
                unit,
                floor,
                ratio(),
                kind.sign,
                bar,
                good() ? "ok" : "MISSED");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(name + ".json"),
                String.format(Locale.ROOT, """
                {"name": "%s", "unit": "%s", "value": %.3f, "floor": %.3f, "ratio": %.3f, "bar": %.3f, "barIs": "%s", "good": %s, "machine": %s}
                """, name, unit, value, floor, ratio(), bar, kind, good(), machine));
    }
}
