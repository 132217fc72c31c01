package org.socialcluster;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Our own classes with all that is injected into them, one of each, as a container makes them. Nobody hears an event. */
public class Beans {
    private final EntityManager em;
    private final Map<Class<?>, Object> made = new HashMap<>();

    public Beans(EntityManager em, Clock clock) {
        this.em = em;
        put(Clock.class, clock);
    }

    /** Gives what is not made here. */
    protected final <T> void put(Class<T> type, T bean) {
        made.put(type, bean);
    }

    /** The one of its type. */
    public final <T> T get(Class<T> type) {
        if (!made.containsKey(type)) {
            made.put(type, fresh(type));
        }
        return type.cast(made.get(type));
    }

    /** Another one of its type. */
    public final <T> T fresh(Class<T> type) {
        try {
            Constructor<?> constructor = constructor(face(type));
            constructor.setAccessible(true);
            T bean = type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray()));
            for (Class<?> own = bean.getClass(); own != Object.class; own = own.getSuperclass()) {
                for (Field field : own.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
            return bean;
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : new IllegalStateException(failed);
        } catch (ReflectiveOperationException unmakeable) {
            throw new IllegalStateException(unmakeable);
        }
    }

    /** What is made where the type is asked for: the class itself, or one that stands before it. */
    protected Class<?> face(Class<?> type) throws ReflectiveOperationException {
        return type;
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        for (Constructor<?> one : type.getDeclaredConstructors()) {
            if (one.isAnnotationPresent(Inject.class)) {
                return one;
            }
        }
        return type.getDeclaredConstructor();
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        if (field.isAnnotationPresent(ConfigProperty.class)) {
            field.setAccessible(true);
            field.set(bean, setting(field));
        } else if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.setAccessible(true);
            field.set(bean, em);
        } else if (field.isAnnotationPresent(Inject.class) && field.getType() != Event.class) {
            field.setAccessible(true);
            field.set(bean, get(field.getType()));
        }
    }

    /** A setting has its default, as where nothing is configured. */
    private static Object setting(Field field) {
        String value = field.getAnnotation(ConfigProperty.class).defaultValue();
        if (field.getType() == String.class) {
            return value;
        } else if (field.getType() == boolean.class) {
            return Boolean.parseBoolean(value);
        } else if (field.getType() == int.class) {
            return Integer.parseInt(value);
        } else if (field.getType() == Optional.class) {
            return Optional.empty();
        }
        throw new IllegalStateException(field + " has no default here");
    }
}
