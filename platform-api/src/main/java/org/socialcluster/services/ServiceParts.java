package org.socialcluster.services;

import java.util.List;

/** How the parts of a draft become rows of their own tables. Parameters: centre, service, draft as JSON. */
final class ServiceParts {
    static final List<String> INSERTS = List.of("""
                    insert into service_need (centre_id, service_id, need_code, sort_order)
                    select ?1, ?2, n.code, min(n.place)
                      from jsonb_array_elements_text(cast(?3 as jsonb) -> 'needs') with ordinality n (code, place)
                     group by n.code
                    """, """
                    insert into service_term (centre_id, service_id, taxonomy_code, term_code, sort_order)
                    select ?1, ?2, t.taxonomy_code, t.code, min(c.place)
                      from (values ('serviceTypes', 'service_types'), ('audience', 'recipient_categories'),
                                   ('documents', 'document_kinds'), ('languages', 'languages'),
                                   ('accessibility', 'accessibility_groups'), ('accessibility', 'accessibility_features')) f (field, taxonomy)
                     cross join jsonb_array_elements_text(cast(?3 as jsonb) -> f.field) with ordinality c (code, place)
                      join taxonomy_term t on t.taxonomy_code = f.taxonomy and t.code = c.code
                     group by t.taxonomy_code, t.code
                    """, """
                    insert into service_town (centre_id, service_id, serves_centre, monthly_quota, days)
                    select ?1, ?2, c.id, cast(t.town ->> 'monthlyQuota' as integer),
                           array(select jsonb_array_elements_text(t.town -> 'days'))
                      from jsonb_array_elements(cast(?3 as jsonb) -> 'servesTowns') t (town)
                      join centre c on c.slug = t.town ->> 'town'
                        on conflict (centre_id, service_id, serves_centre)
                        do update set monthly_quota = excluded.monthly_quota, days = excluded.days
                    """);

    /** The same for the rows r of an import, more conditions follow. Parameters: centre, batch; in place of the percent sign
     * stands the draft. */
    static final List<String> STAGED = List.of("""
                    insert into service_need (centre_id, service_id, need_code, sort_order)
                    select ?1, r.record_id, n.code, n.place
                      from import_row r
                     cross join lateral jsonb_array_elements_text(%1$s -> 'needs') with ordinality n (code, place)
                     where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}'
                    """, """
                    insert into service_term (centre_id, service_id, taxonomy_code, term_code, sort_order)
                    select ?1, r.record_id, t.taxonomy_code, t.code, c.place
                      from import_row r
                     cross join (values ('serviceTypes', 'service_types'), ('audience', 'recipient_categories'),
                                        ('documents', 'document_kinds'), ('languages', 'languages'),
                                        ('accessibility', 'accessibility_groups'), ('accessibility', 'accessibility_features'))
                                f (field, taxonomy)
                     cross join lateral jsonb_array_elements_text(%1$s -> f.field) with ordinality c (code, place)
                      join taxonomy_term t on t.taxonomy_code = f.taxonomy and t.code = c.code
                     where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}'
                    """);

    /** Takes away the towns that the draft leaves out. One that stays keeps what no draft says of it: its note. */
    static final String TOWNS_LEFT_OUT = """
            delete from service_town
             where centre_id = ?1 and service_id = ?2
               and serves_centre not in (
                 select c.id from jsonb_array_elements(cast(?3 as jsonb) -> 'servesTowns') t (town)
                   join centre c on c.slug = t.town ->> 'town')
            """;

    private ServiceParts() {}
}
