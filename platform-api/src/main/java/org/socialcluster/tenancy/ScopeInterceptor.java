package org.socialcluster.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;

/**
 * Gives each transaction its scope, in one statement and before any other: the database role, the centre and the actor.
 * All three fall back when the transaction ends. Runs inside the transaction (the container's interceptor has priority
 * PLATFORM_BEFORE + 200) and through the same EntityManager: another connection would not see the setting.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class ScopeInterceptor {
    private static final String KEY = ScopeInterceptor.class.getName();

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    @ConfigProperty(name = "db.name")
    String database;

    /** What the transaction was opened for. */
    private record Scope(Actor actor, Audience audience) {}

    @AroundInvoke
    public @Nullable Object scoped(InvocationContext call) throws Exception {
        Scope wanted = wanted(call);
        Scope given = (Scope) transaction.getResource(KEY);
        if (given == null) {
            open(wanted);
        } else if (!given.equals(wanted)) {
            throw new IllegalStateException("a transaction opened for " + given + " cannot also serve " + wanted);
        }
        return call.proceed();
    }

    private void open(Scope scope) {
        Actor actor = scope.actor();
        em.createNativeQuery("select set_config('role', ?1, true), set_config('app.centre', ?2, true),"
                        + " set_config('app.actor', ?3, true)")
                .setParameter(1, database + "_" + scope.audience().databaseRole())
                .setParameter(2, actor.centre() == null ? "" : actor.centre().toString())
                .setParameter(3, actor.account() == null ? "" : actor.account().toString())
                .getSingleResult();
        transaction.putResource(KEY, scope);
    }

    private static Scope wanted(InvocationContext call) {
        if (call.getParameters().length == 0 || !(call.getParameters()[0] instanceof Actor actor)) {
            throw new IllegalStateException(call.getMethod() + " is transactional but takes no Actor first");
        }
        RunsAs onMethod = call.getMethod().getAnnotation(RunsAs.class);
        RunsAs runsAs = onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(RunsAs.class);
        return new Scope(actor, runsAs == null ? actor.audience() : runsAs.value());
    }
}
