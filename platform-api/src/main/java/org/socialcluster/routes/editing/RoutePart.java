package org.socialcluster.routes.editing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table with parts of a version, and how its rows are made from the content: parameter 1 is the version, 2 the content as
 * JSON. A row that stands there already is left alone: its history would say nothing.
 *
 * @param key columns by which a row is the same one as before, the owner's first
 * @param values the other columns
 * @param said the rows as they should be, with all of these columns
 */
record RoutePart(String table, String key, String values, String said) {
    private static final String OF_VERSION = "version_id";
    private static final String BY_POSITION = "version_id, position";

    private static final RoutePart STEPS = new RoutePart("route_step", "version_id, step_key", """
            number, title, do_text, authority, need_code, need_reason, deadline_days, deadline_unit, deadline_from, deadline_source,
            deadline_statutory, deadline_confidence, result, if_refused, optional, branch""", """
            select cast(?1 as uuid) as version_id, gen_random_uuid() as id, j.key as step_key, cast(e.n as integer) as number, j.title,
                   j.action as do_text, j.authority, j.need as need_code, j."needReason" as need_reason, d.days as deadline_days,
                   d.unit as deadline_unit, d."from" as deadline_from, d.source as deadline_source, d.statutory as deadline_statutory,
                   d.confidence as deadline_confidence, j.result, j."ifRefused" as if_refused, j.optional, j.branch
              from jsonb_array_elements(cast(?2 as jsonb) -> 'steps') with ordinality e (step, n)
             cross join lateral jsonb_to_record(e.step) as j (key uuid, title text, action text, authority text, need text, "needReason" text,
                                                              result text, "ifRefused" text, optional boolean, branch text)
             cross join lateral jsonb_to_record(e.step -> 'deadline') as d (days integer, unit text, "from" text, source text,
                                                                           statutory boolean, confidence text)""");

    private static final String STEP = """
              from jsonb_array_elements(cast(?2 as jsonb) -> 'steps') e (step)
              join route_step s on s.version_id = cast(?1 as uuid) and s.step_key = cast(e.step ->> 'key' as uuid)
            """;

    /** In the order in which they refer to each other. */
    static final List<RoutePart> ALL = List.of(
            STEPS,
            new RoutePart(
                    "route_step_channel",
                    "step_id, channel",
                    "position",
                    """
                    select s.id as step_id, gen_random_uuid() as id, c.channel, cast(c.n as integer) as position
                    """ + STEP
                            + " cross join lateral jsonb_array_elements_text(e.step -> 'channels') with ordinality c (channel, n)"),
            new RoutePart(
                    "route_step_document", "step_id, document_id, role", "required, note, position", """
                    select s.id as step_id, gen_random_uuid() as id, d.id as document_id, j.role, j.required, j.note, cast(p.n as integer) as position
                    """ + STEP + """
                     cross join lateral jsonb_array_elements(e.step -> 'documents') with ordinality p (paper, n)
                     cross join lateral jsonb_to_record(p.paper) as j (document text, role text, required boolean, note text)
                      join document d on d.code = j.document"""),
            listed(
                    "route_basis",
                    "basis",
                    "act_id, articles, confidence",
                    "j.act as act_id, j.articles, j.confidence",
                    """
                    act uuid, articles text, confidence text"""),
            listed("route_source", "sources", "name, url", "j.name, j.url", "name text, url text"),
            listed("route_amount", "amounts", "what, amounts, unit, valid_from, source, confidence", """
                    j.what, array(select cast(f.figure as numeric) from jsonb_array_elements_text(j.amounts) f (figure)) as amounts, j.unit,
                    j."validFrom" as valid_from, j.source, j.confidence""", """
                    what text, amounts jsonb, unit text, "validFrom" date, source text, confidence text"""),
            listed("route_evidence", "evidence", "fact, found, kind", "j.fact, j.found, j.kind", """
                    fact text, found text, kind text"""),
            new RoutePart("expert_check", BY_POSITION, "question", """
                    select cast(?1 as uuid) as version_id, gen_random_uuid() as id, cast(e.n as integer) as position, e.question
                      from jsonb_array_elements_text(cast(?2 as jsonb) -> 'checks') with ordinality e (question, n)"""),
            new RoutePart("route_term", "version_id, taxonomy_code, term_code", "sort_order", """
                    select cast(?1 as uuid) as version_id, t.key as taxonomy_code, c.code as term_code, cast(c.n as integer) as sort_order
                      from jsonb_each(cast(?2 as jsonb) -> 'terms') t
                     cross join lateral jsonb_array_elements_text(t.value) with ordinality c (code, n)"""),
            new RoutePart("route_related", "version_id, related_slug", "sort_order", """
                    select cast(?1 as uuid) as version_id, e.slug as related_slug, cast(e.n as integer) as sort_order
                      from jsonb_array_elements_text(cast(?2 as jsonb) -> 'related') with ordinality e (slug, n)"""));

    private static RoutePart listed(String table, String field, String values, String columns, String types) {
        return new RoutePart(table, BY_POSITION, values, """
                select cast(?1 as uuid) as version_id, gen_random_uuid() as id, cast(e.n as integer) as position, %s
                  from jsonb_array_elements(cast(?2 as jsonb) -> '%s') with ordinality e (part, n)
                 cross join lateral jsonb_to_record(e.part) as j (%s)""".formatted(columns, field, types));
    }

    /** One statement that takes away what is no longer said and writes what is new or otherwise. */
    String merge() {
        boolean named = said.contains(" as id,");
        String columns = (named ? "id, " : "") + key + ", " + values;
        return """
                with said as (%s),
                     gone as (delete from %s t where %s and not exists (select from said s where %s))
                insert into %s as t (%s) select %s from said
                on conflict (%s) do update set (%s) = row(%s) where row(%s) is distinct from row(%s)
                """.formatted(
                        said,
                        table,
                        key.startsWith(OF_VERSION)
                                ? "t.version_id = cast(?1 as uuid)"
                                : "t.step_id in (select id from route_step where version_id = cast(?1 as uuid))",
                        same(),
                        table,
                        columns,
                        columns,
                        key,
                        values,
                        each("excluded."),
                        each("t."),
                        each("excluded."));
    }

    private String same() {
        return Arrays.stream(key.split(", ", -1))
                .map(it -> "s." + it + " = t." + it)
                .collect(Collectors.joining(" and "));
    }

    private String each(String from) {
        return Arrays.stream(values.split(",\\s+", -1)).map(it -> from + it).collect(Collectors.joining(", "));
    }
}
