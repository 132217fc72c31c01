package org.socialcluster.deploy;

import java.nio.file.Path;
import javax.sql.DataSource;

/** Fills the database before anybody reads: the region pack, and the first people who may sign in. */
final class Filling {
    private Filling() {}

    /** Answers with lines for the operator, to be shown when the server is ready. */
    static String fill(DataSource owner, Path pack, Mode mode, Address address) {
        return "";
    }
}
