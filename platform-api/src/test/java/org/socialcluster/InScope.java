package org.socialcluster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.socialcluster.shared.Actor;

/**
 * Application services on a real database without a container: each call is a transaction of the application's own login
 * in the scope of its Actor, as ScopeInterceptor makes it. Counts the statements that go to the database.
 */
public final class InScope implements AutoCloseable {
    private final Postgres postgres;
    private final Clock clock;
    private final EntityManagerFactory factory;
    private final AtomicInteger statements = new AtomicInteger();

    public InScope(Postgres postgres, Clock clock) {
        this.postgres = postgres;
        this.clock = clock;
        this.factory = Persistence.createEntityManagerFactory(
                "platform",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        counting(postgres.application())));
    }

    /** Does work with a service as the Actor; rolls back when it fails. */
    public <S, T> T as(Actor actor, Class<S> service, Function<S, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                scope(em, actor);
                statements.set(0);
                T result = work.apply(new Beans(em, clock).get(service));
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /** Does all of it at the same moment. */
    public static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** How many statements the work of the last call has sent. */
    public int statements() {
        return statements.get();
    }

    @Override
    public void close() {
        factory.close();
    }

    private void scope(EntityManager em, Actor actor) {
        em.createNativeQuery("select set_config('role', ?1, true), set_config('app.centre', ?2, true),"
                        + " set_config('app.actor', ?3, true)")
                .setParameter(
                        1, postgres.schema().database() + "_" + actor.audience().databaseRole())
                .setParameter(2, actor.centre() == null ? "" : actor.centre().toString())
                .setParameter(3, actor.account() == null ? "" : actor.account().toString())
                .getSingleResult();
    }

    private DataSource counting(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                InScope.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = invoke(() -> method.invoke(real, arguments));
                    return result instanceof Connection connection ? counting(connection) : result;
                });
    }

    private Connection counting(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                InScope.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    return invoke(() -> method.invoke(real, arguments));
                });
    }

    private interface Call {
        Object now() throws IllegalAccessException, InvocationTargetException;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.now();
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
