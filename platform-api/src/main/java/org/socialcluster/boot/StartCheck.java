package org.socialcluster.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The application's own login to the database, and the refusal to serve with any other: a superuser, a role that passes
 * row security or an owner of tables would see every tenant's rows.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/platform",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=db.url}",
        user = "${MPCONFIG=db.user}",
        password = "${MPCONFIG=db.password}",
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "ApplicationName=social-cluster",
            "connectTimeout=5",
            "socketTimeout=60",
            // The details of an error are the row: names, addresses, hashes. They do not belong in a log.
            "logServerErrorDetail=false"
        })
public class StartCheck {
    @Resource(lookup = "java:app/jdbc/platform")
    DataSource dataSource;

    @PostConstruct
    void refuseTooMuchPower() {
        try (Connection connection = dataSource.getConnection()) {
            String tooMuch = tooMuchPower(connection);
            if (!tooMuch.isEmpty()) {
                throw new IllegalStateException("The application refuses to serve: its database user " + tooMuch + ".");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The application cannot reach its database.", unreachable);
        }
    }

    /** What the user of the connection may do and must not, in words; empty when all is well. */
    static String tooMuchPower(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select case when rolsuper then 'is a superuser'
                                    when rolbypassrls then 'may bypass row security'
                                    when exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                                  where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'member'))
                                      then 'owns tables'
                                    when exists (select 1 from pg_db_role_setting s
                                                  where s.setrole = r.oid
                                                    and s.setdatabase in (0, (select oid from pg_database where datname = current_database())))
                                      then 'has settings of its own'
                                    when rolinherit then 'inherits the rights of its roles'
                                    else '' end
                          from pg_roles r where rolname = current_user
                        """)) {
            row.next();
            return row.getString(1);
        }
    }
}
