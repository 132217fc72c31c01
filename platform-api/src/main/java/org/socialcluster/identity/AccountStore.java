package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Row;

/** Accounts and memberships. */
@ApplicationScoped
class AccountStore {
    @PersistenceContext
    EntityManager em;

    /** An account as sign-in needs it. */
    record Account(
            AccountId id,
            String login,
            String name,
            @Nullable PasswordHash password,
            boolean mustChangePassword,
            boolean blocked,
            boolean blockedForRegion) {}

    Optional<Account> byLogin(String login) {
        return account("login = ?1", login);
    }

    Optional<Account> byId(AccountId id) {
        return account("id = ?1", id.value());
    }

    private Optional<Account> account(String condition, Object value) {
        return Row.of(em.createNativeQuery(
                                "select id, login, name, password_hash, must_change_password, status = 'BLOCKED',"
                                        + " blocked_for_region from account where "
                                        + condition)
                        .setParameter(1, value))
                .map(row -> new Account(
                        new AccountId(row.uuid(0)),
                        row.text(1),
                        row.text(2),
                        row.textOrNull(3) == null ? null : new PasswordHash(row.text(3)),
                        row.flag(4),
                        row.flag(5),
                        row.flag(6)))
                .findFirst();
    }

    /** Where the accounts may work, the region first, then towns by name; nobody's list is left out, only empty. */
    Map<AccountId, List<Membership>> memberships(Collection<AccountId> accounts) {
        Map<AccountId, Map<CentreId, Membership>> found = new LinkedHashMap<>();
        accounts.forEach(it -> found.put(it, new LinkedHashMap<>()));
        String ids = accounts.stream().map(AccountId::toString).collect(Collectors.joining(","));
        Row.of(em.createNativeQuery("""
                                select m.account_id, m.centre_id, c.slug, c.name, c.kind = 'REGION', m.role
                                  from membership m join centre c on c.id = m.centre_id
                                 where m.account_id = any (string_to_array(?1, ',')::uuid[]) and c.status <> 'CLOSED'
                                 order by c.kind, c.name collate "ru-RU-x-icu"
                                """).setParameter(1, ids))
                .forEach(row -> found.getOrDefault(new AccountId(row.uuid(0)), new LinkedHashMap<>())
                        .merge(
                                new CentreId(row.uuid(1)),
                                new Membership(
                                        new CentreId(row.uuid(1)),
                                        row.text(2),
                                        row.text(3),
                                        row.flag(4),
                                        Set.of(Role.valueOf(row.text(5)))),
                                AccountStore::together));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> List.copyOf(it.getValue().values())));
    }

    List<Membership> memberships(AccountId account) {
        return memberships(List.of(account)).getOrDefault(account, List.of());
    }

    /** Opens an account, or nothing where somebody was quicker with the same login. */
    Optional<AccountId> add(String login, String name, PasswordHash password) {
        AccountId id = new AccountId(Id.fresh());
        int added = em.createNativeQuery(
                        "insert into account (id, login, name, password_hash, status) values (?1, ?2, ?3, ?4, 'ACTIVE')"
                                + " on conflict (login) do nothing")
                .setParameter(1, id.value())
                .setParameter(2, login)
                .setParameter(3, name)
                .setParameter(4, password.text())
                .executeUpdate();
        return added > 0 ? Optional.of(id) : Optional.empty();
    }

    void setPassword(AccountId account, PasswordHash password) {
        em.createNativeQuery(
                        "update account set password_hash = ?2, must_change_password = false, version = version + 1 where id = ?1")
                .setParameter(1, account.value())
                .setParameter(2, password.text())
                .executeUpdate();
    }

    void requirePasswordChange(AccountId account) {
        em.createNativeQuery("update account set must_change_password = true, version = version + 1 where id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    void block(AccountId account, boolean forRegion) {
        em.createNativeQuery(
                        "update account set status = 'BLOCKED', blocked_for_region = ?2, version = version + 1 where id = ?1")
                .setParameter(1, account.value())
                .setParameter(2, forRegion)
                .executeUpdate();
    }

    void unblock(AccountId account) {
        em.createNativeQuery(
                        "update account set status = 'ACTIVE', blocked_for_region = false, version = version + 1 where id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    /** Whether the account belongs anywhere else than to one centre; a closed centre counts too. */
    boolean worksOutside(AccountId account, CentreId centre) {
        return !em.createNativeQuery("select 1 from membership where account_id = ?1 and centre_id <> ?2")
                .setParameter(1, account.value())
                .setParameter(2, centre.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void noteSignIn(AccountId account) {
        em.createNativeQuery(
                        "update account set previous_sign_in_at = last_sign_in_at, last_sign_in_at = now() where id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    /** Replaces the roles of an account in one centre; no role is no membership. */
    void setRoles(AccountId account, CentreId centre, Set<Role> roles, @Nullable AccountId by) {
        em.createNativeQuery(
                        "delete from membership where account_id = ?1 and centre_id = ?2 and not role = any (string_to_array(?3, ','))")
                .setParameter(1, account.value())
                .setParameter(2, centre.value())
                .setParameter(3, names(roles))
                .executeUpdate();
        em.createNativeQuery("""
                        insert into membership (account_id, centre_id, centre_kind, role, granted_by)
                        select ?1, c.id, c.kind, role, cast(?4 as uuid)
                          from centre c, unnest(string_to_array(?3, ',')) role
                         where c.id = ?2
                        on conflict do nothing
                        """)
                .setParameter(1, account.value())
                .setParameter(2, centre.value())
                .setParameter(3, names(roles))
                .setParameter(4, by == null ? null : by.toString())
                .executeUpdate();
    }

    /** Counts the administrators who can work, one asker at a time: the last one must stay. */
    long activeAdministratorsLocked() {
        // A lock of its own, taken before the count: rows of accounts do not change when a role is taken away.
        em.createNativeQuery("select count(pg_advisory_xact_lock(hashtext('last administrator')))")
                .getSingleResult();
        return ((Number) em.createNativeQuery(
                                "select count(distinct a.id) from account a join membership m on m.account_id = a.id"
                                        + " where a.status = 'ACTIVE' and m.role = 'ADMINISTRATOR'")
                        .getSingleResult())
                .longValue();
    }

    static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Membership together(Membership one, Membership other) {
        EnumSet<Role> roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new Membership(one.centre(), one.slug(), one.town(), one.regional(), roles);
    }
}
