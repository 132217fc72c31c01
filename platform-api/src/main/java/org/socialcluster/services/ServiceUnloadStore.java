package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.socialcluster.contacts.ContactLoadStore;
import org.socialcluster.shared.Actor;

/** Takes back what an import has made of the services of the Actor's centre. */
@ApplicationScoped
class ServiceUnloadStore {
    private static final String ROWS = " import_row r where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' ";
    private static final String ADDED = " and not r.known and r.outcome is null ";
    private static final String OWN = " and s.centre_id = ?1 and s.id = r.record_id ";

    /** What is as an earlier import has left it, can be taken back with that one too. */
    private static final String EARLIER = """
            update import_row e set version_after = s.version
              from import_row r join social_service s on s.centre_id = r.centre_id and s.id = r.record_id
             where r.centre_id = ?1 and r.batch_id = ?2 and r.outcome = 'CHANGED'
               and e.centre_id = ?1 and e.record_id = r.record_id and e.batch_id <> r.batch_id and e.errors = '{}'
               and coalesce(e.version_after, 1) = r.version_after - 1
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ContactLoadStore contacts;

    void undo(Actor actor, UUID batch) {
        noteEdited(actor, batch);
        of(
                        actor,
                        batch,
                        "delete from external_key k using" + ROWS + ADDED
                                + " and k.centre_id = ?1 and k.source = 'sheet' and k.kind = 'SERVICE' and k.record_id = r.record_id")
                .executeUpdate();
        of(
                        actor,
                        batch,
                        "delete from social_service s using" + ROWS + ADDED + OWN + " and s.first_published_at is null")
                .executeUpdate();
        of(actor, batch, """
                        update social_service s
                           set status = 'ARCHIVED', closed_reason = null, closed_until = null,
                               version = s.version + 1, updated_at = now(), updated_by = ?3
                          from""" + ROWS + ADDED + OWN)
                .setParameter(3, actor.person().value())
                .executeUpdate();
        restore(actor, batch);
    }

    /** What somebody has edited since stays as it is. */
    private void noteEdited(Actor actor, UUID batch) {
        of(actor, batch, """
                        update import_row r set outcome = 'KEPT'
                          from social_service s
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and s.centre_id = ?1 and s.id = r.record_id
                           and (not r.known or r.outcome = 'CHANGED') and s.version <> coalesce(r.version_after, 1)
                        """).executeUpdate();
    }

    private void restore(Actor actor, UUID batch) {
        of(actor, batch, """
                        update social_service s
                           set version = s.version + 1, updated_at = now(), updated_by = ?3,
                        """ + ServiceChangeStore.FIELDS + """
                               , status = upper(d.status), closed_reason = d."closedReason", closed_until = d."closedUntil",
                               confirmed_at = d."lastConfirmed"
                          from import_row r
                         cross join lateral""" + ServiceChangeStore.staged("r.before") + """
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.outcome = 'CHANGED'
                        """ + OWN)
                .setParameter(3, actor.person().value())
                .executeUpdate();
        for (String part : List.of("service_need", "service_term")) {
            of(
                            actor,
                            batch,
                            "delete from " + part + " p using" + ROWS
                                    + "and r.outcome = 'CHANGED' and p.centre_id = ?1 and p.service_id = r.record_id")
                    .executeUpdate();
        }
        for (String insert : ServiceParts.STAGED) {
            of(actor, batch, insert.formatted("r.before") + "and r.outcome = 'CHANGED'")
                    .executeUpdate();
        }
        contacts.link(actor, "service_contact", "service_id", batch, "before", "r.outcome = 'CHANGED'");
        of(actor, batch, EARLIER).executeUpdate();
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}
