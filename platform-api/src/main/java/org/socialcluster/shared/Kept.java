package org.socialcluster.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has been read once and stays true until somebody says that it has changed; safe for many readers. */
public final class Kept<T> {
    private @Nullable T value;
    private long changes;

    /** What is kept; read if nothing is. What was read before a change and comes after it is answered, but not kept. */
    public T get(Supplier<T> read) {
        long before;
        synchronized (this) {
            if (value != null) {
                return value;
            }
            before = changes;
        }
        T fresh = read.get();
        synchronized (this) {
            if (before == changes) {
                value = fresh;
            }
        }
        return fresh;
    }

    /** What is kept now; null where nothing is. */
    public synchronized @Nullable T now() {
        return value;
    }

    public synchronized void forget() {
        changes++;
        value = null;
    }
}
