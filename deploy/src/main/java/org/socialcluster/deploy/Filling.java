package org.socialcluster.deploy;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.socialcluster.identity.DemoAccounts;
import org.socialcluster.identity.FirstAdministrator;

/** Fills the database before anybody reads: the region pack, and the first people who may sign in. */
final class Filling {
    private Filling() {}

    /** Answers with lines for the operator, to be shown when the server is ready. */
    static String fill(DataSource owner, Path pack, Mode mode, Address address) throws SQLException {
        if (mode == Mode.DEMO) {
            DemoAccounts.make(owner);
            return "";
        }
        return FirstAdministrator.link(owner)
                .map(path -> "First administrator, valid once and for a day: " + address.of(path))
                .orElse("");
    }
}
