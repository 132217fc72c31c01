package org.socialcluster.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.socialcluster.shared.CentreId;

/**
 * A connection of its own that listens on {@code listings}: one of the pool would be handed to others, and would listen
 * on for ever. Behind a pooler in transaction mode (pgbouncer) LISTEN does not work; connect directly.
 */
final class ListingsChannel implements AutoCloseable {
    private static final int SILENCE_MILLIS = 2_000;
    private static final int SECONDS_TO_ANSWER = 5;

    private final Connection connection;

    private ListingsChannel(Connection connection) {
        this.connection = connection;
    }

    static ListingsChannel open(String url, String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("social-cluster change feed");
        source.setConnectTimeout(SECONDS_TO_ANSWER);
        source.setSocketTimeout(SECONDS_TO_ANSWER);
        source.setTcpKeepAlive(true);
        ListingsChannel channel = new ListingsChannel(source.getConnection());
        channel.execute("listen listings");
        return channel;
    }

    /** Waits for news, and asks for a sign of life when there are none for a while.
     *
     * @throws SQLException when the line is broken */
    List<ListingsChanged> next() throws SQLException {
        PGNotification[] news = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
        if (news == null || news.length == 0) {
            execute("select 1");
            return List.of();
        }
        return Arrays.stream(news)
                .map(it -> changed(it.getParameter()))
                .distinct()
                .toList();
    }

    private static ListingsChanged changed(String centre) {
        try {
            return new ListingsChanged(new CentreId(UUID.fromString(centre)));
        } catch (IllegalArgumentException all) {
            return new ListingsChanged(null);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
