package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;

/** Personal tokens for programs; only their digests are kept. */
@ApplicationScoped
class TokenStore {
    @PersistenceContext
    EntityManager em;

    /** Whose token was shown, and whether it may write. */
    record Used(AccountId account, boolean mayWrite) {}

    Optional<Used> use(Token token) {
        em.createNativeQuery("update api_token set last_used_at = now() where token_hash = ?1 and expires_at > now()"
                        + " and (last_used_at is null or last_used_at < now() - interval '1 minute')")
                .setParameter(1, token.digest())
                .executeUpdate();
        return Row.of(em.createNativeQuery(
                                "select account_id, scope = 'WRITE' from api_token where token_hash = ?1 and expires_at > now()")
                        .setParameter(1, token.digest()))
                .map(row -> new Used(new AccountId(row.uuid(0)), row.flag(1)))
                .findFirst();
    }

    UUID add(AccountId account, Token token, TokenDraft draft) {
        UUID id = Id.fresh();
        em.createNativeQuery("""
                        insert into api_token (id, token_hash, account_id, name, scope, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, now() + ?6 * interval '1 day')
                        """)
                .setParameter(1, id)
                .setParameter(2, token.digest())
                .setParameter(3, account.value())
                .setParameter(4, draft.name())
                .setParameter(5, draft.mayWrite() ? "WRITE" : "READ")
                .setParameter(6, draft.days())
                .executeUpdate();
        return id;
    }

    List<TokenView> of(AccountId account) {
        return Row.of(em.createNativeQuery(
                                "select id, name, scope = 'WRITE', created_at, expires_at, last_used_at from api_token"
                                        + " where account_id = ?1 order by created_at desc")
                        .setParameter(1, account.value()))
                .map(row -> new TokenView(
                        row.uuid(0), row.text(1), row.flag(2), row.instant(3), row.instant(4), row.instantOrNull(5)))
                .toList();
    }

    int revoke(AccountId account, UUID token) {
        return em.createNativeQuery("delete from api_token where account_id = ?1 and id = ?2")
                .setParameter(1, account.value())
                .setParameter(2, token)
                .executeUpdate();
    }

    int revokeAll(AccountId account) {
        return em.createNativeQuery("delete from api_token where account_id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }
}
