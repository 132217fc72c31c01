package org.socialcluster.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The conditions of a native query and all its parameters, numbered in the order in which they are given. */
public final class Where {
    private final StringBuilder text = new StringBuilder(" where true");
    private final List<Object> parameters = new ArrayList<>();

    /** One more condition; each {@code %s} in it stands for a parameter. */
    public Where and(String condition, Object... values) {
        Object[] places = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = parameter(values[i]);
        }
        text.append(" and ").append(condition.formatted(places));
        return this;
    }

    /** A part of a text, whatever its case, ё as е.
     *
     * @param columns names of columns of which one has to hold it */
    public Where andAnyHolds(String wanted, String... columns) {
        List<String> either = new ArrayList<>();
        String place = parameter(pattern(wanted));
        for (String column : columns) {
            either.add("translate(lower(" + column + " collate \"ru-RU-x-icu\"), 'ё', 'е') like " + place);
        }
        text.append(" and (").append(String.join(" or ", either)).append(')');
        return this;
    }

    /** A parameter outside the conditions, as it is written in the query. */
    public String parameter(Object value) {
        // PostgreSQL has no NUL in a text; nothing is found by one.
        parameters.add(value instanceof String words ? words.replace('\0', '\uFFFD') : value);
        return "?" + parameters.size();
    }

    /** The conditions, from {@code where} on. */
    public String text() {
        return text.toString();
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
