package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** Tokens of previews. The database's clock decides. */
@ApplicationScoped
class PreviewStore {
    private static final int MINUTES = 15;

    @PersistenceContext
    EntityManager em;

    void add(Token token, CentreId centre, UUID record, AccountId account) {
        em.createNativeQuery("delete from preview where expires_at < now()").executeUpdate();
        em.createNativeQuery("""
                        insert into preview (token_hash, centre_id, record_id, account_id, expires_at)
                        values (?1, ?2, ?3, ?4, now() + ?5 * interval '1 minute')
                        """)
                .setParameter(1, token.digest())
                .setParameter(2, centre.value())
                .setParameter(3, record)
                .setParameter(4, account.value())
                .setParameter(5, MINUTES)
                .executeUpdate();
    }

    /** Whoever opened it must still work there: a right that was taken shows nothing more. */
    Optional<Preview> find(Token token) {
        return Row.of(em.createNativeQuery("""
                                select p.centre_id, p.record_id
                                  from preview p join account a on a.id = p.account_id and a.status = 'ACTIVE'
                                 where p.token_hash = ?1 and p.expires_at > now()
                                   and exists (select 1 from membership m
                                                where m.account_id = p.account_id and m.centre_id = p.centre_id)
                                """).setParameter(1, token.digest()))
                .map(row -> new Preview(new CentreId(row.uuid(0)), row.uuid(1)))
                .findFirst();
    }
}
