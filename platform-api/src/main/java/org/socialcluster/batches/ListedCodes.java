package org.socialcluster.batches;

/** Codes of which a record has several, in order. All but the words is SQL. */
public enum ListedCodes {
    NEEDS("needs", "needs", "_need", "need_code", ""),
    AUDIENCE("audience", "recipient_categories", "_term", "term_code", "'recipient_categories'");

    private final String field;
    private final String taxonomy;
    private final String ending;
    private final String code;
    private final String among;

    /**
     * @param field their name, as the API and what is remembered of a change write it
     * @param taxonomy where the codes come from
     * @param ending of the name of their table, behind that of what has them
     * @param code the column
     * @param among which codes of the table are meant; empty for all
     */
    ListedCodes(String field, String taxonomy, String ending, String code, String among) {
        this.field = field;
        this.taxonomy = taxonomy;
        this.ending = ending;
        this.code = code;
        this.among = among;
    }

    String field() {
        return field;
    }

    String taxonomy() {
        return taxonomy;
    }

    /** Codes x of the record r, as an array and as JSON with their places. */
    String array(String parts) {
        return "array(select x." + code + ofRecord(parts) + " order by x.sort_order)";
    }

    String json(String parts) {
        return "(select coalesce(jsonb_agg(jsonb_build_object('code', x." + code + ", 'place', x.sort_order)), '[]')"
                + ofRecord(parts) + ")";
    }

    private String ofRecord(String parts) {
        return " from " + parts + ending + " x where x.centre_id = r.centre_id and x." + parts + "_id = r.id" + only();
    }

    /** Takes codes from the records of the items i. */
    String delete(String parts) {
        return "delete from " + parts + ending + " x using batch_item i where x.centre_id = ?1 and x." + parts
                + "_id = i.record_id" + only() + " and i.centre_id = ?1 and i.batch_id = ?2";
    }

    /** As {@link #delete}, those only that are named. */
    String deleteSome(String parts) {
        return delete(parts) + " and x." + code + " = any (string_to_array(?3, ','))";
    }

    /** Gives codes to the records of the items i, behind those that they have. */
    String insert(String parts) {
        return into(parts) + "c.place + coalesce((select max(x.sort_order) from " + parts + ending
                + " x where x.centre_id = ?1 and x." + parts + "_id = i.record_id" + only() + """
                ), 0)
                  from batch_item i, unnest(string_to_array(?3, ',')) with ordinality c (code, place)
                 where i.centre_id = ?1 and i.batch_id = ?2 on conflict do nothing
                """;
    }

    /** Gives the records of the items i what they had before. */
    String insertBefore(String parts) {
        return into(parts) + "c.place from batch_item i, jsonb_to_recordset(i.before -> '" + field
                + "') c (code text, place integer) where i.centre_id = ?1 and i.batch_id = ?2";
    }

    private String into(String parts) {
        boolean all = among.isEmpty();
        return "insert into " + parts + ending + " (centre_id, " + parts + "_id, " + (all ? "" : "taxonomy_code, ")
                + code + ", sort_order) select ?1, i.record_id, " + (all ? "" : among + ", ") + "c.code, ";
    }

    private String only() {
        return among.isEmpty() ? "" : " and x.taxonomy_code = " + among;
    }
}
