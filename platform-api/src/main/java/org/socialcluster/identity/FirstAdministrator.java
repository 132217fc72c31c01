package org.socialcluster.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.socialcluster.shared.Id;

/**
 * The way into an empty platform: while no administrator can sign in, each start makes a one-time link, valid for a day,
 * and the launcher writes it to its log. Earlier links stop working. There is no default password.
 */
public final class FirstAdministrator {
    private FirstAdministrator() {}

    /** The path of the link behind the root of the site, or empty where an administrator is there already. */
    public static Optional<String> link(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            try (var found = sql.executeQuery("select 1 from account a join membership m on m.account_id = a.id"
                    + " where a.status = 'ACTIVE' and m.role = 'ADMINISTRATOR' limit 1")) {
                if (found.next()) {
                    return Optional.empty();
                }
            }
            Token token = Token.fresh();
            try (PreparedStatement invitation = connection.prepareStatement(
                    "with gone as (delete from invitation where kind = 'FIRST_ADMINISTRATOR')"
                            + " insert into invitation (id, token_hash, kind, expires_at)"
                            + " values (?, ?, 'FIRST_ADMINISTRATOR', now() + interval '1 day')")) {
                invitation.setObject(1, Id.fresh());
                invitation.setBytes(2, token.digest());
                invitation.executeUpdate();
            }
            return Optional.of(OneTimeLink.path(token));
        }
    }
}
