package org.socialcluster.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.socialcluster.shared.Id;

/**
 * The accounts of demo mode, all with the password {@code demo}: the only ones outside the rules for passwords. Made by
 * the launcher, as the owner of the database.
 */
public final class DemoAccounts {
    private static final String PASSWORD = "demo";

    private DemoAccounts() {}

    /** An account to be made: login, name, where and as what. */
    private record Wanted(String login, String name, UUID centre, String centreKind, String role) {}

    /** Makes those that are missing and leaves the others as they are.
     *
     * @return how many were made */
    public static int make(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            Map<String, Wanted> missing = missing(connection);
            if (!missing.isEmpty()) {
                insert(connection, missing, PasswordHash.of(PASSWORD));
            }
            connection.commit();
            return missing.size();
        }
    }

    private static Map<String, Wanted> missing(Connection connection) throws SQLException {
        Map<String, Wanted> missing = new LinkedHashMap<>();
        try (Statement sql = connection.createStatement();
                var rows = sql.executeQuery("""
                        select r.login || case when c.kind = 'TOWN' then '.' || c.slug else '' end as login,
                               r.name || ' (демо)' || case when c.kind = 'TOWN' then ', ' || c.name else '' end, c.id, c.kind, r.role
                          from (values ('REGION', 'admin', 'Администратор', 'ADMINISTRATOR'),
                                       ('REGION', 'editor', 'Областной редактор', 'REGIONAL_EDITOR'),
                                       ('REGION', 'expert', 'Эксперт', 'EXPERT'),
                                       ('REGION', 'ministry', 'Сотрудник министерства', 'MINISTRY_REVIEWER'),
                                       ('TOWN', 'manager', 'Руководитель центра', 'CENTRE_MANAGER'),
                                       ('TOWN', 'listings', 'Редактор услуг', 'LISTINGS_EDITOR'),
                                       ('TOWN', 'coordinator', 'Координатор', 'COORDINATOR')) r (kind, login, name, role)
                          join centre c on c.kind = r.kind and c.status <> 'CLOSED'
                         where not exists (select 1 from account a
                                 where a.login = r.login || case when c.kind = 'TOWN' then '.' || c.slug else '' end)
                         order by 1
                        """)) {
            while (rows.next()) {
                missing.put(
                        rows.getString(1),
                        new Wanted(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getObject(3, UUID.class),
                                rows.getString(4),
                                rows.getString(5)));
            }
        }
        return missing;
    }

    private static void insert(Connection connection, Map<String, Wanted> missing, PasswordHash hash)
            throws SQLException {
        try (PreparedStatement account = connection.prepareStatement(
                        "insert into account (id, login, name, password_hash, status, demo) values (?, ?, ?, ?, 'ACTIVE', true)");
                PreparedStatement membership = connection.prepareStatement(
                        "insert into membership (account_id, centre_id, centre_kind, role) values (?, ?, ?, ?)")) {
            for (Wanted wanted : missing.values()) {
                UUID id = Id.fresh();
                account.setObject(1, id);
                account.setString(2, wanted.login());
                account.setString(3, wanted.name());
                account.setString(4, hash.text());
                account.addBatch();
                membership.setObject(1, id);
                membership.setObject(2, wanted.centre());
                membership.setString(3, wanted.centreKind());
                membership.setString(4, wanted.role());
                membership.addBatch();
            }
            account.executeBatch();
            membership.executeBatch();
        }
    }
}
