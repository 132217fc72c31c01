package org.socialcluster.shared;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a native query, read by position from 0. Keeps the casts of JDBC's types in one place. */
public record Row(List<@Nullable Object> columns) {

    /** A row as the persistence provider gives it: an array, or the bare value when the query has one column. */
    public static Row of(@Nullable Object result) {
        return new Row(result instanceof Object[] many ? Arrays.asList(many) : Arrays.asList(result));
    }

    /** The rows of a native query, in its order. */
    public static Stream<Row> of(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Row::of);
    }

    public String text(int column) {
        return Objects.requireNonNull(textOrNull(column), () -> "column " + column + " is null");
    }

    public @Nullable String textOrNull(int column) {
        Object value = columns.get(column);
        return value == null ? null : value.toString();
    }

    public UUID uuid(int column) {
        return Objects.requireNonNull(uuidOrNull(column), () -> "column " + column + " is null");
    }

    public @Nullable UUID uuidOrNull(int column) {
        return (UUID) columns.get(column);
    }

    public boolean flag(int column) {
        return (Boolean) present(column);
    }

    public int number(int column) {
        return ((Number) present(column)).intValue();
    }

    public long longNumber(int column) {
        return ((Number) present(column)).longValue();
    }

    public @Nullable Integer numberOrNull(int column) {
        Object value = columns.get(column);
        return value == null ? null : ((Number) value).intValue();
    }

    public @Nullable BigDecimal decimalOrNull(int column) {
        return (BigDecimal) columns.get(column);
    }

    public Instant instant(int column) {
        return Objects.requireNonNull(instantOrNull(column), () -> "column " + column + " is null");
    }

    public @Nullable Instant instantOrNull(int column) {
        Object value = columns.get(column);
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }

    public double decimal(int column) {
        return ((Number) present(column)).doubleValue();
    }

    /** A {@code text[]} column; null reads as empty. */
    public List<String> texts(int column) {
        Object value = columns.get(column);
        if (value == null) {
            return List.of();
        }
        try {
            Object array = value instanceof Array sql ? sql.getArray() : value;
            return List.of((String[]) array);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("column " + column + " is no text[]", unreadable);
        }
    }

    private Object present(int column) {
        return Objects.requireNonNull(columns.get(column), () -> "column " + column + " is null");
    }
}
