package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class CentreStore {
    private static final String SELECT = """
            select id, slug, kind, name, genitive, dative, accusative, instrumental, prepositional, in_town, to_town, from_town,
                   title, status, oktmo, latitude, longitude, population, population_year, confirmed,
                   address, phone, email, hours::text, contacts_demo
              from published_centre
            """;

    @PersistenceContext
    EntityManager em;

    List<CentreView> towns() {
        return Row.of(em.createNativeQuery(
                        SELECT + " where kind = 'TOWN' and status <> 'CLOSED' order by name collate \"ru-RU-x-icu\""))
                .map(CentreStore::centre)
                .toList();
    }

    Optional<CentreView> bySlug(String slug) {
        return Row.of(em.createNativeQuery(SELECT + " where slug = ?1 and status <> 'CLOSED'")
                        .setParameter(1, slug.replace('\0', ' ')))
                .map(CentreStore::centre)
                .findFirst();
    }

    List<Nearby> neighbours(CentreId centre) {
        return Row.of(em.createNativeQuery("""
                                select c.slug, c.name, d.km::float8
                                  from published_centre_distance d join published_centre c on c.id = d.to_centre
                                 where d.from_centre = ?1 and d.neighbour and c.status <> 'CLOSED'
                                 order by d.km, c.name
                                """).setParameter(1, centre.value()))
                .map(row -> new Nearby(row.text(0), row.text(1), row.decimal(2)))
                .toList();
    }

    RegionView region() {
        return Row.of(em.createNativeQuery("""
                        select r.code, r.name, r.genitive, r.in_region, r.time_zone, p.demo, r.confirmation::text
                          from published_region r join published_region_pack p on p.region = r.code
                        """))
                .map(row -> new RegionView(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        ZoneId.of(row.text(4)),
                        row.flag(5),
                        ConfirmationDays.of(row.text(6))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no region pack is loaded"));
    }

    private static CentreView centre(Row row) {
        return new CentreView(
                new CentreId(row.uuid(0)),
                row.text(1),
                CentreView.Kind.valueOf(row.text(2)),
                new CentreView.TownName(
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.text(10),
                        row.text(11)),
                row.text(12),
                CentreView.Status.valueOf(row.text(13)),
                row.textOrNull(14),
                row.decimalOrNull(15),
                row.decimalOrNull(16),
                row.numberOrNull(17),
                row.numberOrNull(18),
                row.flag(19),
                new CentreView.Contacts(
                        row.textOrNull(20),
                        Phone.shown(row.textOrNull(21)),
                        row.textOrNull(22),
                        Arrays.asList(StoredJson.read(row.text(23), OpeningHours[].class)),
                        row.flag(24)));
    }
}
