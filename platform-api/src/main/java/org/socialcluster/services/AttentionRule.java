package org.socialcluster.services;

/** What each reason for attention means, in SQL over {@code office_service s} and {@code office_provider p}. */
final class AttentionRule {
    private static final String PUBLIC = "s.status = 'PUBLISHED' and ";

    private AttentionRule() {}

    static String of(Attention attention) {
        return switch (attention) {
            case DRAFT -> "s.status = 'DRAFT'";
            case CLOSED_WITHOUT_END -> "s.status = 'CLOSED' and s.closed_until is null";
            case AGEING -> PUBLIC + "confirmation_state(s.confirmed_at, s.confirmed_for_days) <> 'FRESH'";
            case ROOM_UNKNOWN -> PUBLIC + "s.capacity_state = 'UNKNOWN'";
            case NO_SCHEDULE -> PUBLIC + "s.schedule = '[]' and s.form <> 'RESIDENTIAL'";
            case NO_CONTACTS -> PUBLIC + "s.contacts = '[]' and p.phone is null and p.email is null";
            case NO_DOCUMENTS ->
                PUBLIC
                        + "s.ippsu_required and not exists (select 1 from service_term t where t.centre_id = s.centre_id"
                        + " and t.service_id = s.id and t.taxonomy_code = 'document_kinds')";
        };
    }
}
