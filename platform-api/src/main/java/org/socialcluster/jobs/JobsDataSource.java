package org.socialcluster.jobs;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The application's connections as db-scheduler needs them: each is one transaction that has taken on the role {@code jobs},
 * as every other transaction takes on its role. It falls back when the transaction ends, whatever the library does, so no
 * connection returns to the pool with rights.
 */
final class JobsDataSource implements DataSource {
    private final DataSource application;
    private final String role;

    JobsDataSource(DataSource application, String role) {
        this.application = application;
        this.role = role;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = application.getConnection();
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement scope = connection.prepareStatement("select set_config('role', ?, true)")) {
                scope.setString(1, role);
                scope.execute();
            }
            return oneTransaction(connection);
        } catch (SQLException | RuntimeException refused) {
            giveBack(connection);
            throw refused;
        }
    }

    private static Connection oneTransaction(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                JobsDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        giveBack(real);
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("the application has one login");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return application.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter log) throws SQLException {
        application.setLogWriter(log);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        application.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return application.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(JobsDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("what is inside has no role");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
