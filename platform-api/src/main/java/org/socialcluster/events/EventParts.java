package org.socialcluster.events;

import java.util.List;

/** How the parts of a draft become rows of their own tables. Parameters: centre, event, draft as JSON. */
final class EventParts {
    static final List<String> TABLES = List.of("event_need", "event_term", "event_occurrence");

    static final List<String> INSERTS = List.of("""
                    insert into event_need (centre_id, event_id, need_code, sort_order)
                    select ?1, ?2, n.code, min(n.place)
                      from jsonb_array_elements_text(cast(?3 as jsonb) -> 'needs') with ordinality n (code, place)
                     group by n.code
                    """, """
                    insert into event_term (centre_id, event_id, taxonomy_code, term_code, sort_order)
                    select ?1, ?2, f.taxonomy, c.code, min(c.place)
                      from (values ('audience', 'recipient_categories'), ('languages', 'languages')) f (field, taxonomy)
                     cross join jsonb_array_elements_text(cast(?3 as jsonb) -> f.field) with ordinality c (code, place)
                     group by f.taxonomy, c.code
                    """, """
                    insert into event_occurrence (centre_id, event_id, original, state, starts, duration_minutes, note)
                    select ?1, ?2, cast(o ->> 'original' as timestamp), o ->> 'state', cast(o ->> 'starts' as timestamp),
                           extract(epoch from cast(o ->> 'ends' as timestamp) - cast(o ->> 'starts' as timestamp)) / 60,
                           o ->> 'note'
                      from jsonb_array_elements(cast(?3 as jsonb) -> 'occurrences') o
                    """);

    private EventParts() {}
}
