package org.socialcluster.shared;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** As {@link Kept}, many of a kind by their keys. A key under which nothing was ever found is not remembered: guessing fills nothing. */
public final class KeptByKey<K, V> {
    private final Map<K, Kept<Optional<V>>> all = new ConcurrentHashMap<>();

    /** What is kept under the key; read if nothing is. */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        Kept<Optional<V>> kept = all.get(key);
        if (kept != null) {
            return kept.get(() -> read.apply(key));
        }
        Optional<V> found = read.apply(key);
        if (found.isPresent()) {
            all.putIfAbsent(key, new Kept<>());
        }
        return found;
    }

    public void forget() {
        all.values().forEach(Kept::forget);
    }
}
