package org.socialcluster.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a native query and all its parameters, numbered in the order in which they are given. */
public final class Where {
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 8;

    private final StringBuilder text = new StringBuilder(" where true");
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /** One more condition; each {@code %s} in it stands for a parameter. */
    public Where and(String condition, Object... values) {
        Object[] places = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = parameter(values[i]);
        }
        text.append(" and ").append(condition.formatted(places));
        return this;
    }

    /** One of some words; any of them where none is wanted. */
    public Where andOneOf(String column, Set<? extends Enum<?>> wanted) {
        if (!wanted.isEmpty()) {
            text.append(wanted.stream()
                    .map(it -> "'" + it.name() + "'")
                    .collect(Collectors.joining(", ", " and " + column + " in (", ")")));
        }
        return this;
    }

    /** A part of a text, whatever its case, ё as е.
     *
     * @param columns names of columns of which one has to hold it */
    public Where andAnyHolds(String wanted, String... columns) {
        List<String> either = new ArrayList<>();
        String place = parameter(pattern(wanted));
        for (String column : columns) {
            either.add(compared(column) + " like " + place);
        }
        text.append(" and (").append(String.join(" or ", either)).append(')');
        return this;
    }

    /** Each word of a text in any of the columns, or where the last condition finds it. Words as short as "за" do not count
     * beside longer ones.
     *
     * @param elsewhere one more condition, with {@code %s} for the pattern of a word
     * @param columns names of columns */
    public Where andEachWord(String wanted, String elsewhere, String... columns) {
        List<String> words = List.of(wanted.strip().split("\\s+"));
        boolean anyLong = words.stream().anyMatch(Where::counts);
        words.stream()
                .filter(word -> counts(word) || !anyLong)
                .limit(MOST_WORDS)
                .forEach(word -> {
                    String place = parameter(pattern(word));
                    List<String> either = new ArrayList<>(List.of(elsewhere.formatted(place)));
                    for (String column : columns) {
                        either.add(compared(column) + " like " + place);
                    }
                    text.append(" and (").append(String.join(" or ", either)).append(')');
                });
        return this;
    }

    /** SQL of a text in the form in which it is compared: whatever its case, ё as е. */
    public static String compared(String column) {
        return "translate(lower(" + column + " collate \"ru-RU-x-icu\"), 'ё', 'е')";
    }

    private static boolean counts(String word) {
        return word.length() >= SHORTEST_WORD;
    }

    /** A parameter outside the conditions, as it is written in the query. */
    public String parameter(@Nullable Object value) {
        // PostgreSQL has no NUL in a text; nothing is found by one.
        parameters.add(value instanceof String words ? words.replace('\0', '\uFFFD') : value);
        return "?" + parameters.size();
    }

    /** The conditions, from {@code where} on. */
    public String text() {
        return text.toString();
    }

    /** The conditions, with the order and the bounds of a slice.
     *
     * @param columns as for {@link Slice#orderBy}
     * @param own the list's own order */
    public String text(Slice slice, Map<String, String> columns, String own) {
        return text + " order by " + slice.orderBy(columns, own) + " limit " + parameter(slice.limit()) + " offset "
                + parameter(slice.offset());
    }

    /** How many rows fulfil them.
     *
     * @param from tables and their names, from {@code from} on */
    public int count(EntityManager em, String from) {
        return ((Number) in(em, "select count(*)" + from + text).getSingleResult()).intValue();
    }

    /** The query with its parameters. */
    public Query in(EntityManager em, String sql) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    static String pattern(String wanted) {
        String plain = wanted.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        return "%" + plain.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
