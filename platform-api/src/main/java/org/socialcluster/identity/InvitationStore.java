package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Row;

/** One-time links: invitations and links to a new password. */
@ApplicationScoped
class InvitationStore {
    private static final int DAYS_TO_ACCEPT = 7;
    private static final int DAYS_FOR_PASSWORD = 1;

    @PersistenceContext
    EntityManager em;

    /** What a link is for. */
    enum Kind {
        FIRST_ADMINISTRATOR,
        NEW_ACCOUNT,
        NEW_PASSWORD
    }

    /** A link that still works. */
    record Pending(
            UUID id,
            Kind kind,
            @Nullable String login,
            @Nullable String name,
            @Nullable AccountId account,
            @Nullable CentreId centre,
            @Nullable String town,
            Set<Role> roles,
            @Nullable AccountId by) {}

    Instant invite(Token token, InvitationDraft draft, AccountId by) {
        // A second invitation of the same person to the same centre takes the place of the first.
        em.createNativeQuery("delete from invitation where kind = 'NEW_ACCOUNT' and login = ?1 and centre_id = ?2")
                .setParameter(1, SignIn.plain(draft.email()))
                .setParameter(2, draft.centre().value())
                .executeUpdate();
        return expiry(em.createNativeQuery("""
                        insert into invitation (id, token_hash, kind, login, name, centre_id, roles, created_by, expires_at)
                        values (?1, ?2, 'NEW_ACCOUNT', ?3, ?4, ?5, string_to_array(?6, ','), ?7, now() + ?8 * interval '1 day')
                        returning expires_at
                        """)
                .setParameter(1, Id.fresh())
                .setParameter(2, token.digest())
                .setParameter(3, SignIn.plain(draft.email()))
                .setParameter(4, draft.name().strip())
                .setParameter(5, draft.centre().value())
                .setParameter(6, AccountStore.names(draft.roles()))
                .setParameter(7, by.value())
                .setParameter(8, DAYS_TO_ACCEPT)
                .getSingleResult());
    }

    /**
     * A link to a new password.
     *
     * @param within the centre of the manager who makes it, or null for an administrator
     */
    Instant newPassword(Token token, AccountId account, AccountId by, @Nullable CentreId within) {
        forgetPasswordLinks(account);
        return expiry(em.createNativeQuery("""
                        insert into invitation (id, token_hash, kind, account_id, created_by, expires_at, centre_id)
                        values (?1, ?2, 'NEW_PASSWORD', ?3, ?4, now() + ?5 * interval '1 day', cast(?6 as uuid))
                        returning expires_at
                        """)
                .setParameter(1, Id.fresh())
                .setParameter(2, token.digest())
                .setParameter(3, account.value())
                .setParameter(4, by.value())
                .setParameter(5, DAYS_FOR_PASSWORD)
                .setParameter(6, within == null ? null : within.toString())
                .getSingleResult());
    }

    /** A link to a new password stops working as soon as anything about the account changes. */
    void forgetPasswordLinks(AccountId account) {
        em.createNativeQuery("delete from invitation where kind = 'NEW_PASSWORD' and account_id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    /** Whatever a person has handed out goes with the person's rights. */
    void forgetThoseOf(AccountId creator) {
        em.createNativeQuery("delete from invitation where created_by = ?1 and used_at is null")
                .setParameter(1, creator.value())
                .executeUpdate();
    }

    private static Instant expiry(Object column) {
        return Row.of(column).instant(0);
    }

    /**
     * The link of a token while it works; the row is locked, so that it works once. Whoever made it must still have the
     * say: be active, and an administrator, or the manager of the centre and, for a new password, of nobody who works
     * elsewhere by now.
     */
    Optional<Pending> find(Token token) {
        return Row.of(em.createNativeQuery("""
                                select i.id, i.kind, i.login, i.name, i.account_id, i.centre_id, c.name, i.roles, i.created_by
                                  from invitation i left join centre c on c.id = i.centre_id
                                 where i.token_hash = ?1 and i.used_at is null and i.expires_at > now()
                                   and (i.kind = 'FIRST_ADMINISTRATOR' or exists (
                                     select 1 from account b join membership m on m.account_id = b.id
                                      where b.id = i.created_by and b.status = 'ACTIVE'
                                        and (m.role = 'ADMINISTRATOR'
                                             or (m.role = 'CENTRE_MANAGER' and m.centre_id = i.centre_id
                                                 and not exists (select 1 from membership o
                                                                  where o.account_id = i.account_id and o.centre_id <> i.centre_id)))))
                                   for update of i
                                """).setParameter(1, token.digest()))
                .map(row -> new Pending(
                        row.uuid(0),
                        Kind.valueOf(row.text(1)),
                        row.textOrNull(2),
                        row.textOrNull(3),
                        account(row.uuidOrNull(4)),
                        row.uuidOrNull(5) == null ? null : new CentreId(row.uuid(5)),
                        row.textOrNull(6),
                        roles(row.texts(7)),
                        account(row.uuidOrNull(8))))
                .findFirst();
    }

    void use(UUID id) {
        em.createNativeQuery("update invitation set used_at = now() where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Invitations that wait: of one centre, or of all for null. */
    List<InvitationView> waiting(@Nullable CentreId centre) {
        return Row.of(em.createNativeQuery("""
                                select i.id, i.login, i.name, c.name, i.roles, i.created_at, i.expires_at
                                  from invitation i left join centre c on c.id = i.centre_id
                                 where i.kind = 'NEW_ACCOUNT' and i.used_at is null and i.expires_at > now()
                                   and (cast(?1 as uuid) is null or i.centre_id = cast(?1 as uuid))
                                 order by i.created_at desc
                                """).setParameter(1, centre == null ? null : centre.toString()))
                .map(row -> new InvitationView(
                        row.uuid(0),
                        row.textOrNull(1),
                        row.textOrNull(2),
                        row.textOrNull(3),
                        roles(row.texts(4)),
                        row.instant(5),
                        row.instant(6)))
                .toList();
    }

    /** Takes an invitation back: of one centre, or of any for null.
     *
     * @return the centre it was for, or nothing where there is none */
    Optional<CentreId> withdraw(UUID id, @Nullable CentreId centre) {
        return Row.of(em.createNativeQuery(
                                "delete from invitation where id = ?1 and used_at is null and kind = 'NEW_ACCOUNT'"
                                        + " and (cast(?2 as uuid) is null or centre_id = cast(?2 as uuid)) returning centre_id")
                        .setParameter(1, id)
                        .setParameter(2, centre == null ? null : centre.toString()))
                .map(row -> new CentreId(row.uuid(0)))
                .findFirst();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(it -> roles.add(Role.valueOf(it)));
        return roles;
    }
}
