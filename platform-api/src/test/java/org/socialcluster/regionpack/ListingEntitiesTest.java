package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingEntitiesTest {
    @Test
    void the_entities_read_what_the_pack_has_written() {
        Postgres postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), PackCopy.TENANTS.resolve("example"), true, Clock.systemUTC());

        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "platform",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "jakarta.persistence.nonJtaDataSource",
                                postgres.owner()));
                EntityManager em = factory.createEntityManager()) {
            assertThat(count(em, "select count(it) from Provider it where it.demo = true"))
                    .isEqualTo(3);
            assertThat(count(em, "select count(it) from SocialService it where it.placeId is null"))
                    .isEqualTo(1);
            assertThat(count(em, "select count(it) from Place it where it.addressHidden = true"))
                    .isEqualTo(1);
            // A whole row of each: every mapped column exists and can be read.
            for (String entity : List.of("Provider", "Place", "SocialService")) {
                assertThat(em.createQuery("select it from " + entity + " it", Object.class)
                                .getResultList())
                        .isNotEmpty();
            }
        }
    }

    private static long count(EntityManager em, String query) {
        return em.createQuery(query, Long.class).getSingleResult();
    }
}
