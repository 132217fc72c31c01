package org.socialcluster.office;

import static net.bytebuddy.matcher.ElementMatchers.isAnnotatedWith;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isVirtual;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import org.socialcluster.Beans;

/** Our own classes as a container makes them: before each application service stands its transaction. */
final class ScopedBeans extends Beans {
    private static final Map<Class<?>, Class<?>> FACES = new ConcurrentHashMap<>();

    ScopedBeans(ScopedCalls calls, Clock clock) {
        super(calls.em(), clock);
        put(ScopedCalls.class, calls);
    }

    @Override
    protected Class<?> face(Class<?> type) {
        boolean whole = type.isAnnotationPresent(Transactional.class);
        boolean partly =
                Arrays.stream(type.getDeclaredMethods()).anyMatch(it -> it.isAnnotationPresent(Transactional.class));
        return whole || partly ? FACES.computeIfAbsent(type, it -> transactional(it, whole)) : type;
    }

    private static Class<?> transactional(Class<?> type, boolean whole) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .defineField("calls", ScopedCalls.class, Modifier.PRIVATE)
                    .annotateField(
                            AnnotationDescription.Builder.ofType(Inject.class).build())
                    .method(isVirtual()
                            .and(not(isDeclaredBy(Object.class)))
                            .and(isAnnotatedWith(Transactional.class).or(whole ? not(none()) : none())))
                    .intercept(MethodDelegation.toField("calls"))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
