package org.socialcluster.coverage.scenarios;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Row;

/** Scenarios as far as an account is let see them: its own, and what is shared. */
@ApplicationScoped
class ScenarioStore {
    @PersistenceContext
    EntityManager em;

    List<ScenarioSummary> all(AccountId reader) {
        return Row.of(em.createNativeQuery("""
                                select s.id, s.title, s.author = ?1, s.shared, s.updated_at, s.version,
                                       (select count(*) from scenario_service i where i.scenario_id = s.id)
                                  from coverage_scenario s where s.author = ?1 or s.shared order by s.updated_at desc, s.id
                                """).setParameter(1, reader.value()))
                .map(row -> new ScenarioSummary(
                        row.uuid(0),
                        row.text(1),
                        row.flag(2),
                        row.flag(3),
                        row.instant(4),
                        row.number(5),
                        row.number(6)))
                .toList();
    }

    Optional<ScenarioView> find(AccountId reader, UUID id) {
        return Row.of(em.createNativeQuery("""
                                select s.id, s.author = ?1, s.updated_at, s.version, s.title, s.note, s.shared
                                  from coverage_scenario s where s.id = ?2 and (s.author = ?1 or s.shared)
                                """).setParameter(1, reader.value()).setParameter(2, id))
                .map(row -> new ScenarioView(
                        row.uuid(0),
                        row.flag(1),
                        row.instant(2),
                        row.number(3),
                        new ScenarioDraft(row.text(4), row.textOrNull(5), row.flag(6), services(id))))
                .findFirst();
    }

    private List<ImaginedService> services(UUID scenario) {
        return Row.of(em.createNativeQuery("""
                                select s.centre_id, s.name, s.form,
                                       array(select n.need_code from scenario_service_need n
                                              where n.scenario_id = s.scenario_id and n.service_id = s.id order by n.need_code),
                                       array(select t.serves_centre::text from scenario_service_town t
                                              where t.scenario_id = s.scenario_id and t.service_id = s.id order by 1)
                                  from scenario_service s where s.scenario_id = ?1 order by s.sort_order
                                """).setParameter(1, scenario))
                .map(row -> new ImaginedService(
                        new CentreId(row.uuid(0)),
                        row.text(1),
                        ServiceForm.valueOf(row.text(2)),
                        row.texts(3),
                        row.texts(4).stream()
                                .map(it -> new CentreId(UUID.fromString(it)))
                                .toList()))
                .toList();
    }

    /** Whether there was none of that id. */
    boolean add(AccountId author, UUID id, ScenarioDraft draft) {
        return em.createNativeQuery("""
                        insert into coverage_scenario (id, author, title, note, shared)
                        values (?1, ?2, btrim(?3), nullif(btrim(?4), ''), ?5) on conflict (id) do nothing
                        """)
                        .setParameter(1, id)
                        .setParameter(2, author.value())
                        .setParameter(3, draft.title())
                        .setParameter(4, draft.note())
                        .setParameter(5, draft.shared())
                        .executeUpdate()
                == 1;
    }

    boolean change(UUID id, int version, ScenarioDraft draft) {
        return em.createNativeQuery("""
                        update coverage_scenario
                           set title = btrim(?3), note = nullif(btrim(?4), ''), shared = ?5, updated_at = now(), version = version + 1
                         where id = ?1 and version = ?2
                        """)
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .setParameter(3, draft.title())
                        .setParameter(4, draft.note())
                        .setParameter(5, draft.shared())
                        .executeUpdate()
                == 1;
    }

    boolean remove(UUID id, int version) {
        return em.createNativeQuery("delete from coverage_scenario where id = ?1 and version = ?2")
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .executeUpdate()
                == 1;
    }

    /** Writes all services of a scenario anew.
     *
     * @throws Problem {@code invalid-input} for a need or a town that is not counted */
    void write(UUID scenario, List<ImaginedService> services) {
        em.createNativeQuery("delete from scenario_service where scenario_id = ?1")
                .setParameter(1, scenario)
                .executeUpdate();
        for (int place = 0; place < services.size(); place++) {
            write(scenario, services.get(place), place);
        }
    }

    private void write(UUID scenario, ImaginedService service, int place) {
        UUID id = Id.fresh();
        String at = "services[" + place + "].";
        all(
                1,
                at + "centre",
                em.createNativeQuery("""
                        insert into scenario_service (scenario_id, id, centre_id, name, form, sort_order)
                        select ?1, ?2, c.id, btrim(?4), ?5, ?6 from published_centre c where c.id = ?3 and c.status <> 'CLOSED'
                        """)
                        .setParameter(1, scenario)
                        .setParameter(2, id)
                        .setParameter(3, service.centre().value())
                        .setParameter(4, service.name())
                        .setParameter(5, service.form().name())
                        .setParameter(6, place)
                        .executeUpdate());
        all(
                service.needs().size(),
                at + "needs",
                em.createNativeQuery("""
                        insert into scenario_service_need (scenario_id, service_id, need_code)
                        select ?1, ?2, n.code from published_need n where n.code = any (string_to_array(?3, ','))
                        """)
                        .setParameter(1, scenario)
                        .setParameter(2, id)
                        .setParameter(3, String.join(",", service.needs()))
                        .executeUpdate());
        all(
                service.towns().size(),
                at + "towns",
                em.createNativeQuery("""
                        insert into scenario_service_town (scenario_id, service_id, serves_centre)
                        select ?1, ?2, c.id from published_centre c
                         where c.id = any (cast(string_to_array(?3, ',') as uuid[])) and c.kind = 'TOWN' and c.status <> 'CLOSED'
                        """)
                        .setParameter(1, scenario)
                        .setParameter(2, id)
                        .setParameter(3, joined(service.towns()))
                        .executeUpdate());
    }

    private static String joined(Collection<CentreId> towns) {
        return String.join(",", towns.stream().map(CentreId::toString).toList());
    }

    private static void all(int wanted, String field, int written) {
        if (wanted != written) {
            throw Problem.ofField(field, "coverage.scenario.unknown");
        }
    }
}
