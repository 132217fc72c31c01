package org.socialcluster.regionpack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that packs fill, and the statements that bring it to what the pack says. Each statement takes all rows as one
 * JSON array, so that their number does not depend on the number of rows. The rule of all of them: what people have
 * edited ({@code updated_by} is set) is left as it is, and the pack's change waits as a proposal.
 *
 * @param key columns by which the pack knows a record again
 * @param pack columns that follow the pack
 * @param once columns that are set when the row is made and belong to the database from then on
 * @param versioned whether the table counts versions and keeps the moment of the change
 * @param packKey SQL of the text by which {@code pack_record} knows a row {@code t}
 */
record PackTable(
        String name, List<String> key, List<String> pack, List<String> once, boolean versioned, String packKey) {

    /** Parameters: rows, moment. */
    String propose() {
        return """
                insert into pack_proposal (id, table_name, record_key, proposed, proposed_at)
                select p.proposal, '%1$s', p.pack_key, p.content, m.now
                  from (%2$s) p cross join (select ?::timestamptz as now) m join %1$s t using (%3$s)
                  left join pack_record b on b.table_name = '%1$s' and b.record_key = p.pack_key
                 where t.updated_by is not null and b.content is distinct from p.content
                on conflict (table_name, record_key) do update
                  set proposed = excluded.proposed, proposed_at = excluded.proposed_at
                """.formatted(name, rows(), String.join(", ", key));
    }

    /** Parameters: rows, moment. */
    String upsert() {
        List<String> columns = new ArrayList<>(key);
        columns.addAll(pack);
        columns.addAll(once);
        return """
                insert into %1$s (%2$s%3$s)
                select %4$s%5$s from (%6$s) p cross join (select ?::timestamptz as now) m
                on conflict (%7$s) do update set %8$s%9$s
                 where %1$s.updated_by is null and (%10$s) is distinct from (%11$s)
                """.formatted(
                        name,
                        String.join(", ", columns),
                        versioned ? ", updated_at" : "",
                        each("p.%s", columns),
                        versioned ? ", m.now" : "",
                        rows(),
                        String.join(", ", key),
                        each("%1$s = excluded.%1$s", pack),
                        versioned ? ", version = %s.version + 1, updated_at = excluded.updated_at".formatted(name) : "",
                        each(name + ".%s", pack),
                        each("excluded.%s", pack));
    }

    /** Notes what the pack says, to tell its next change from an edit. Parameter: rows. */
    String remember() {
        return """
                insert into pack_record (table_name, record_key, content)
                select '%s', p.pack_key, p.content from (%s) p
                on conflict (table_name, record_key) do update set content = excluded.content
                 where pack_record.content is distinct from excluded.content
                """.formatted(name, rows());
    }

    /** Changes what has left the pack since the last load. Parameter: keys of all that is still there. */
    String withdraw(String change, String condition) {
        return """
                with gone as (delete from pack_record where table_name = '%1$s' and not record_key = any (?)
                              returning record_key)
                update %1$s t set %2$s%5$s where %3$s in (select record_key from gone) and %4$s
                """.formatted(
                name, change, packKey, condition, versioned ? ", version = version + 1, updated_at = now()" : "");
    }

    /** The JSON array as rows of the table, with the pack's own columns beside them. */
    private String rows() {
        return """
                select r.*, j.pack_key, j.proposal, j.content
                  from jsonb_to_recordset(?::jsonb) j (pack_key text, proposal uuid, content jsonb, columns jsonb),
                       jsonb_populate_record(null::%s, j.columns) r""".formatted(name);
    }

    private static String each(String pattern, List<String> columns) {
        return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
