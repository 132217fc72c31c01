package org.socialcluster.office;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.implementation.bind.annotation.This;
import org.jspecify.annotations.Nullable;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.tenancy.ScopeInterceptor;

/**
 * What a container does about the calls of application services: each call from outside runs in the scope of its Actor,
 * given by the ScopeInterceptor, takes nothing that breaks a constraint, and leaves nothing behind when it fails.
 *
 * <p>All of it is one transaction that is taken back at the end, so that one database, of an example region without a
 * listing, serves all tests.
 */
public final class ScopedCalls implements AutoCloseable {
    private static final Postgres REGION = Postgres.migrated();
    private static final EntityManagerFactory FACTORY = open();
    private static final ExecutableValidator CONSTRAINTS =
            Validation.buildDefaultValidatorFactory().getValidator().forExecutables();

    private final EntityManager em = FACTORY.createEntityManager();
    private final Connection connection;
    private final ScopeInterceptor scope = new ScopeInterceptor();
    private final Map<Object, Object> ofTransaction = new HashMap<>();
    private final Deque<Object> inside = new ArrayDeque<>();

    public ScopedCalls() {
        em.getTransaction().begin();
        connection = em.unwrap(Connection.class);
        set("em", em);
        set("database", REGION.schema().database());
        set("transaction", registry());
        owner(it -> it);
    }

    private static EntityManagerFactory open() {
        RegionPacks.load(REGION.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        return Persistence.createEntityManagerFactory(
                "platform",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        REGION.superuser()));
    }

    EntityManager em() {
        return em;
    }

    /** A call of a service; what a service calls of its own is no call from outside. */
    @RuntimeType
    public @Nullable Object call(
            @This Object service, @Origin Method method, @AllArguments Object[] arguments, @SuperCall Callable<?> work)
            throws Exception {
        if (service == inside.peek()) {
            return work.call();
        }
        inside.push(service);
        try {
            return inside.size() == 1
                    ? alone(service, method, arguments, work)
                    : scoped(service, method, arguments, work);
        } finally {
            inside.pop();
        }
    }

    /** Does what no service does, with every right. */
    <T> T owner(Sql<T> work) {
        try (Statement sql = connection.createStatement()) {
            sql.execute("set local role none");
            T result = work.with(sql);
            end(sql);
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What waits for the end of a transaction is done, and whoever has no scope has no right. */
    private static void end(Statement sql) throws SQLException {
        sql.execute("set constraints all immediate");
        sql.execute("set constraints all deferred");
        sql.execute("set local role " + REGION.schema().applicationLogin());
    }

    /** Something to do in the database. */
    interface Sql<T> {
        T with(Statement sql) throws SQLException;
    }

    /** The first value of what a query finds. */
    static String value(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getString(1);
    }

    @Override
    public void close() {
        em.getTransaction().rollback();
        em.close();
    }

    private @Nullable Object alone(Object service, Method method, Object[] arguments, Callable<?> work)
            throws Exception {
        Savepoint before = connection.setSavepoint();
        ofTransaction.clear();
        try (Statement sql = connection.createStatement()) {
            Object result = scoped(service, method, arguments, work);
            end(sql);
            return result;
        } catch (Exception failed) {
            connection.rollback(before);
            throw failed;
        }
    }

    private @Nullable Object scoped(Object service, Method method, Object[] arguments, Callable<?> work)
            throws Exception {
        return scope.scoped((InvocationContext) Proxy.newProxyInstance(
                ScopedCalls.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (call, asked, none) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getParameters" -> arguments;
                    case "proceed" -> checked(service, method, arguments, work);
                    default -> throw new UnsupportedOperationException(asked.getName());
                }));
    }

    private static @Nullable Object checked(Object service, Method method, Object[] arguments, Callable<?> work)
            throws Exception {
        Set<ConstraintViolation<Object>> wrong = CONSTRAINTS.validateParameters(service, method, arguments);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return work.call();
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                ScopedCalls.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (registry, asked, given) -> switch (asked.getName()) {
                    case "getResource" -> ofTransaction.get(given[0]);
                    case "putResource" -> ofTransaction.put(given[0], given[1]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private void set(String name, Object value) {
        try {
            Field field = ScopeInterceptor.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(scope, value);
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
