package org.socialcluster.hsds;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** What the open data are asked for, in the words of HSDS; the town is ours. */
public class HsdsQuery {
    static final int LARGEST = 200;

    @Parameter(description = "Номер страницы, с 1")
    @QueryParam("page")
    @DefaultValue("1")
    int page;

    @Parameter(description = "Сколько записей на странице, от 1 до 200")
    @QueryParam("per_page")
    @DefaultValue("50")
    int perPage;

    @Parameter(description = "Город: его имя в адресах. Без него — вся область", example = "rezh")
    @QueryParam("town")
    @Nullable
    String town;

    @Parameter(description = "Часть названия")
    @QueryParam("search")
    @Nullable
    String search;

    @Parameter(description = "json — страницами; ndjson — всё сразу, по записи на строке", example = "json")
    @QueryParam("format")
    @DefaultValue("json")
    String format;

    @Parameter(description = "true — записи целиком, со всем вложенным")
    @QueryParam("full")
    @DefaultValue("false")
    String full;

    @Parameter(description = "true — только идентификаторы и время правки")
    @QueryParam("minimal")
    @DefaultValue("false")
    String minimal;

    @Parameter(description = "Только организации с этим идентификатором и то, что она даёт")
    @QueryParam("organization_id")
    @Nullable
    String organization;

    @Parameter(description = "Только с этим значением классификатора; идентификаторы — в taxonomy_terms")
    @QueryParam("taxonomy_term_id")
    @Nullable
    String term;

    @Parameter(description = "Только со значением этого классификатора; идентификаторы — в taxonomies")
    @QueryParam("taxonomy_id")
    @Nullable
    String taxonomy;

    @Parameter(description = "Только изменённое с этого времени: ISO 8601", example = "2026-11-22T00:00:00Z")
    @QueryParam("modified_after")
    @Nullable
    String modifiedAfter;

    @Parameter(description = "Для значений классификаторов: только вложенные в это")
    @QueryParam("parent_id")
    @Nullable
    String parent;

    @Parameter(description = "Для значений классификаторов: true — только верхние")
    @QueryParam("top_only")
    @DefaultValue("false")
    String top;

    @SuppressWarnings("NullAway.Init")
    public HsdsQuery() {} // JAX-RS

    HsdsFilter filter() {
        return new HsdsFilter(
                town,
                search,
                uuid("organization_id", organization),
                uuid("taxonomy_term_id", parent == null ? term : parent),
                uuid("taxonomy_id", taxonomy),
                moment(modifiedAfter),
                flag("top_only", top));
    }

    HsdsDetail detail() {
        if (flag("minimal", minimal)) {
            return HsdsDetail.MINIMAL;
        }
        return flag("full", full) ? HsdsDetail.WHOLE : HsdsDetail.BRIEF;
    }

    boolean asLines() {
        if (!format.equals("json") && !format.equals("ndjson")) {
            throw Problem.ofField("format", "hsds.format");
        }
        return format.equals("ndjson");
    }

    int offset() {
        if (page < 1) {
            throw Problem.ofField("page", "page.from-one");
        }
        if (perPage < 1 || perPage > LARGEST) {
            throw Problem.ofField("per_page", "page.size", LARGEST);
        }
        return (int) Math.min((long) (page - 1) * perPage, Integer.MAX_VALUE);
    }

    private static boolean flag(String field, String written) {
        if (!written.equals("true") && !written.equals("false")) {
            throw Problem.ofField(field, "json.flag");
        }
        return written.equals("true");
    }

    static @Nullable UUID uuid(String field, @Nullable String written) {
        if (written == null) {
            return null;
        }
        if (!written.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Problem.ofField(field, "json.id");
        }
        return UUID.fromString(written);
    }

    private static @Nullable Instant moment(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            Instant moment = written.length() == "2026-11-22".length()
                    ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
            // PostgreSQL ends earlier than Java's years do.
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw Problem.ofField("modified_after", "hsds.moment");
    }
}
