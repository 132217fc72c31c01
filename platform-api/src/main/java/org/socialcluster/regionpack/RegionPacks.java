package org.socialcluster.regionpack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;

/** Fills a database from a region pack. */
public final class RegionPacks {
    private RegionPacks() {}

    /**
     * Brings the database to what the pack says, in one transaction. An unchanged pack costs a digest and one query.
     *
     * @param owner the database's owner: row security lets it write for every centre
     * @param packFolder e.g. {@code tenants/sverdlovsk}; its name is the region's code
     * @param demo load the demonstration listings too; a database is filled for demonstration or for real, never both
     * @throws PackProblem when the pack is broken, or is not the one this database was filled from
     */
    public static LoadReport load(DataSource owner, Path packFolder, boolean demo, Clock clock) {
        return load(owner, packFolder, demo, false, clock);
    }

    /** Fills a database for the demonstration, and lays down the past that its pack tells: once, before anybody works in it. */
    public static LoadReport demonstrate(DataSource owner, Path packFolder, Clock clock) {
        return load(owner, packFolder, true, true, clock);
    }

    private static LoadReport load(DataSource owner, Path packFolder, boolean demo, boolean past, Clock clock) {
        PackFiles files = PackFiles.in(packFolder, demo);
        String digest = files.digest();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            PackWriter writer = new PackWriter(connection, clock.instant());
            Filled filled = Filled.read(connection);
            filled.refuseMixture(files.region(), demo);
            if (filled.isFrom(digest)) {
                return writer.report(files.region(), false);
            }
            Pack pack = Pack.read(files);
            writer.write(pack, demo, digest);
            LoadReport report = writer.report(files.region(), true);
            connection.commit();
            countTables(connection);
            connection.commit();
            if (past) {
                new DemoPast(connection, clock.instant()).tell(pack);
                connection.commit();
            }
            return report;
        } catch (SQLException failed) {
            throw new PackProblem(
                    "The region pack could not be written, nothing of it was loaded: " + failed.getMessage(), failed);
        }
    }

    /** After a fresh load PostgreSQL guesses at what it holds, and plans badly until its own housekeeping comes by. */
    private static void countTables(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("""
                    do $$ declare one name; begin
                      for one in select tablename from pg_tables where schemaname = 'public' loop
                        execute format('analyze %I', one);
                      end loop;
                    end $$
                    """);
        }
    }
}
