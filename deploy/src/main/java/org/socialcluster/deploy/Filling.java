package org.socialcluster.deploy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.socialcluster.identity.DemoAccounts;
import org.socialcluster.identity.FirstAdministrator;
import org.socialcluster.regionpack.LoadReport;
import org.socialcluster.regionpack.RegionPacks;

/** Fills the database before anybody reads: the region pack, and the first people who may sign in. */
final class Filling {
    private Filling() {}

    /** Answers with lines for the operator, to be shown when the server is ready. */
    static String fill(DataSource owner, Path pack, Mode mode, Address address) throws SQLException {
        List<String> notes = new ArrayList<>();
        if (!address.warning().isEmpty()) {
            notes.add(address.warning());
        }
        LoadReport report = mode == Mode.DEMO
                ? RegionPacks.demonstrate(owner, pack, Clock.systemUTC())
                : RegionPacks.load(owner, pack, false, Clock.systemUTC());
        if (report.proposals() > 0) {
            notes.add(report.proposals() + " changes of the region pack wait for an editor.");
        }
        if (mode == Mode.DEMO) {
            DemoAccounts.make(owner);
        } else {
            FirstAdministrator.link(owner)
                    .map(path -> "First administrator, valid once and for a day: " + address.of(path))
                    .ifPresent(notes::add);
        }
        return String.join("\n", notes);
    }
}
