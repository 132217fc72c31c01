package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.StoredJson;

/** Letters as they are left: by any role, most of which may write and not read them. */
@ApplicationScoped
class LetterStore {
    @PersistenceContext
    EntityManager em;

    void add(CentreId centre, UUID id, Letter letter) {
        em.createNativeQuery("""
                        insert into letter (centre_id, id, kind, record_id, recipient, subject, body, html, attachments, secrets)
                        values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8, cast(?9 as jsonb), cast(?10 as jsonb))
                        """)
                .setParameter(1, centre.value())
                .setParameter(2, id)
                .setParameter(3, letter.kind())
                .setParameter(4, letter.about() == null ? null : letter.about().toString())
                .setParameter(5, letter.to())
                .setParameter(6, letter.subject())
                .setParameter(7, letter.text())
                .setParameter(8, letter.html())
                .setParameter(9, StoredJson.write(letter.attachments()))
                .setParameter(10, StoredJson.write(letter.secrets()))
                .executeUpdate();
    }
}
