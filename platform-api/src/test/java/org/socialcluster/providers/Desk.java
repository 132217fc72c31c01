package org.socialcluster.providers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** Providers and places on a real database, each call in a transaction of its Actor's scope, as in the container. */
final class Desk implements AutoCloseable {
    final Postgres postgres = Postgres.migrated();
    final Providers providers = new Providers();
    final Places places = new Places();
    private final EntityManagerFactory factory;
    private final EntityManager em;

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject
    Desk() {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        factory = Persistence.createEntityManagerFactory(
                "platform",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        postgres.application()));
        em = factory.createEntityManager();
        providers.store = new ProviderStore();
        providers.store.em = em;
        places.store = new PlaceStore();
        places.store.em = em;
    }

    /** A centre's manager at work. */
    Actor manager(String town) {
        return at(town, Audience.OFFICE, Role.CENTRE_MANAGER);
    }

    Actor visitor(String town) {
        return Actor.visitorOf(centre(town));
    }

    Actor at(String town, Audience audience, Role... roles) {
        return new Actor(new AccountId(new UUID(0, 1)), audience, centre(town), Set.of(roles));
    }

    CentreId centre(String slug) {
        return new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'")));
    }

    /** One transaction of the application in the Actor's scope. */
    <T> T in(Actor actor, Supplier<T> work) {
        em.getTransaction().begin();
        try {
            em.createNativeQuery("select set_config('role', ?1, true), set_config('app.centre', ?2, true),"
                            + " set_config('app.actor', ?3, true)")
                    .setParameter(
                            1,
                            postgres.schema().database() + "_"
                                    + actor.audience().databaseRole())
                    .setParameter(2, String.valueOf(actor.centre()))
                    .setParameter(
                            3, actor.account() == null ? "" : actor.account().toString())
                    .getSingleResult();
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    void sql(String statements) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }
}
