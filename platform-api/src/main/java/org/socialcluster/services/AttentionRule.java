package org.socialcluster.services;

/** What each reason for attention means, in SQL over {@code office_service s} and {@code office_provider p}. */
final class AttentionRule {
    /** So long before a confirmation stops to count, people are reminded. */
    private static final int REMINDED_DAYS_BEFORE = 60;

    /** A service without needs has no norm of its own. */
    private static final int USUALLY_STALE_AFTER_DAYS = 180;

    private static final String PUBLIC = "s.status = 'PUBLISHED' and ";

    private AttentionRule() {}

    static String of(Attention attention) {
        return switch (attention) {
            case DRAFT -> "s.status = 'DRAFT'";
            case CLOSED_WITHOUT_END -> "s.status = 'CLOSED' and s.closed_until is null";
            case AGEING -> PUBLIC + ageing();
            case ROOM_UNKNOWN -> PUBLIC + "s.capacity_state = 'UNKNOWN'";
            case NO_SCHEDULE -> PUBLIC + "s.schedule = '[]' and s.form <> 'RESIDENTIAL'";
            case NO_CONTACTS -> PUBLIC + "s.contacts = '[]' and p.phone is null and p.email is null";
            case NO_DOCUMENTS ->
                PUBLIC
                        + "s.ippsu_required and not exists (select 1 from service_term t where t.centre_id = s.centre_id"
                        + " and t.service_id = s.id and t.taxonomy_code = 'document_kinds')";
        };
    }

    private static String ageing() {
        return "(s.confirmed_at is null or s.confirmed_at < now() - make_interval(days => coalesce("
                + "(select min(k.stale_after_days) from service_need n join published_need k on k.code = n.need_code"
                + " where n.centre_id = s.centre_id and n.service_id = s.id), " + USUALLY_STALE_AFTER_DAYS + ") - "
                + REMINDED_DAYS_BEFORE + "))";
    }
}
