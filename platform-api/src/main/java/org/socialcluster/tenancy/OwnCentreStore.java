package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class OwnCentreStore {
    @PersistenceContext
    EntityManager em;

    Optional<OwnCentreView> find(Actor actor) {
        return Row.of(em.createNativeQuery("""
                                select id, title, slug, address, phone, email, hours::text, contacts_demo, version, updated_at
                                  from centre where id = ?1 and kind = 'TOWN'
                                """).setParameter(1, actor.home().value()))
                .map(row -> new OwnCentreView(
                        new CentreId(row.uuid(0)),
                        row.text(1),
                        row.text(2),
                        new OwnCentreDraft(
                                row.textOrNull(3),
                                row.textOrNull(4),
                                row.textOrNull(5),
                                Arrays.asList(StoredJson.read(row.text(6), OpeningHours[].class))),
                        row.flag(7),
                        row.longNumber(8),
                        row.instant(9).atOffset(ZoneOffset.UTC)))
                .findFirst();
    }

    /** The centre of the scope, whatever the Actor says.
     *
     * @return false where somebody else was faster */
    boolean change(Actor actor, OwnCentreDraft draft, long version) {
        actor.home();
        return em.createNativeQuery("select revise_own_centre(?1, ?2, ?3, ?4, cast(?5 as jsonb))")
                        .setParameter(1, version)
                        .setParameter(2, draft.address())
                        .setParameter(3, Phone.kept(draft.phone()))
                        .setParameter(4, draft.email())
                        .setParameter(5, StoredJson.write(draft.hours()))
                        .getSingleResult()
                != null;
    }
}
