package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A pack without errors, by kind of file.
 *
 * @param navigator missing where a region has none
 * @param demo demonstration listings; empty where they are not asked for
 */
record Pack(
        Entry region,
        Entry taxonomies,
        Entry needs,
        Entry neighbours,
        Entry calendar,
        List<Entry> centres,
        List<Entry> routes,
        Entry navigator,
        List<Entry> demo) {

    /**
     * Reads and checks everything before it complains, so that an author sees all errors at once.
     *
     * @throws PackProblem with all of them
     */
    static Pack read(PackFiles files) {
        Findings findings = new Findings();
        files.complaints().forEach(findings::add);
        List<PackFile> parsed = new PackReader(findings).read(files.contents());
        Pack pack = new Pack(
                one(parsed, PackFiles.Kind.REGION),
                one(parsed, PackFiles.Kind.TAXONOMIES),
                one(parsed, PackFiles.Kind.NEEDS),
                one(parsed, PackFiles.Kind.NEIGHBOURS),
                one(parsed, PackFiles.Kind.CALENDAR),
                all(parsed, PackFiles.Kind.CENTRE),
                all(parsed, PackFiles.Kind.ROUTE),
                one(parsed, PackFiles.Kind.NAVIGATOR),
                all(parsed, PackFiles.Kind.DEMO));
        new CentreCheck(pack, findings).check(files);
        new VocabularyCheck(pack, findings).check();
        new CalendarCheck(pack, findings).check();
        new RouteCheck(pack, findings).check();
        new NavigatorFileCheck(pack, findings).check();
        new ListingCheck(pack, findings).check(files);
        if (!findings.none()) {
            throw PackProblem.of(findings.all());
        }
        return pack;
    }

    /** A file that is missing or could not be parsed is an empty one here; it has its own complaint. */
    private static Entry one(List<PackFile> files, PackFiles.Kind kind) {
        return all(files, kind).stream()
                .findFirst()
                .orElseGet(() -> new PackFile(kind.schema() + ".yaml", MissingNode.getInstance()).entry());
    }

    private static List<Entry> all(List<PackFile> files, PackFiles.Kind kind) {
        return files.stream()
                .filter(it -> PackFiles.Kind.of(it.name()).equals(Optional.of(kind)))
                .map(PackFile::entry)
                .toList();
    }

    /** Codes of a classifier; empty when it could not be read. */
    List<String> terms(String taxonomy) {
        return taxonomies.at(taxonomy).each("items").stream()
                .filter(it -> it.has("code"))
                .map(it -> it.text("code"))
                .toList();
    }

    /** Of all local times. */
    ZoneId timeZone() {
        return ZoneId.of(region.text("time_zone"));
    }
}
