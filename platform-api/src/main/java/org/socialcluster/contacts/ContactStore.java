package org.socialcluster.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.Where;

/** Reads contacts of the Actor's centre. */
@ApplicationScoped
class ContactStore {
    /** The last ten digits: +7 and 8 begin the same number. */
    private static final String NUMBER = "right(regexp_replace(%s.phone, '[^0-9]', '', 'g'), 10)";

    private static final String USES =
            "(select count(*) from contact_use u where u.centre_id = c.centre_id and u.contact_id = c.id)";
    private static final String NAME = "coalesce(c.label, c.note, c.phone, c.email) collate \"ru-RU-x-icu\"";
    private static final Map<String, String> SORTED_BY =
            Map.of("name", NAME, "phone", "c.phone", "email", "c.email", "uses", USES, "updatedAt", "c.updated_at");

    @PersistenceContext
    EntityManager em;

    List<ContactView> list(Actor actor, ContactFilter filter, Slice slice) {
        Where wanted = wanted(actor, filter);
        return read(
                wanted,
                " order by " + slice.orderBy(SORTED_BY, NAME + ", c.id") + " limit " + wanted.parameter(slice.limit())
                        + " offset " + wanted.parameter(slice.offset()));
    }

    int count(Actor actor, ContactFilter filter) {
        Where wanted = wanted(actor, filter);
        return wanted.count(em, " from contact c");
    }

    Optional<ContactView> byId(Actor actor, ContactId id) {
        return read(ofCentre(actor).and("c.id = %s", id.value()), "").stream().findFirst();
    }

    /** The one with the same telephone, address of mail and note. */
    Optional<ContactView> equalTo(Actor actor, ContactDraft draft) {
        Where wanted = ofCentre(actor);
        wanted.and("(c.phone, c.email, c.note) is not distinct from (cast(" + wanted.parameter(draft.phone())
                + " as text), cast(" + wanted.parameter(draft.email()) + " as text), cast("
                + wanted.parameter(draft.note()) + " as text))");
        return read(wanted, "").stream().findFirst();
    }

    /** Others with the same telephone or address of mail. */
    List<ContactView> alike(Actor actor, ContactId id, int most) {
        Where wanted = ofCentre(actor).and("c.id <> %s", id.value());
        wanted.and("exists (select 1 from contact o where o.centre_id = c.centre_id and o.id = "
                + wanted.parameter(id.value()) + " and (" + same() + "))");
        return read(wanted, " order by " + NAME + ", c.id limit " + wanted.parameter(most));
    }

    List<ContactUse> uses(Actor actor, ContactId id, int most) {
        return Row.of(em.createNativeQuery("""
                                select kind, record_id, name, status from contact_use
                                 where centre_id = ?1 and contact_id = ?2
                                 order by name collate "ru-RU-x-icu", record_id limit ?3
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id.value())
                        .setParameter(3, most))
                .map(row -> new ContactUse(
                        ListingKind.valueOf(row.text(0)), row.uuid(1), row.text(2), ListingStatus.valueOf(row.text(3))))
                .toList();
    }

    private List<ContactView> read(Where wanted, String rest) {
        return Row.of(wanted.in(
                        em,
                        "select c.id, c.label, c.phone, c.email, c.note, " + USES
                                + ", c.version, c.updated_at from contact c" + wanted.text() + rest))
                .map(ContactStore::contact)
                .toList();
    }

    private static Where wanted(Actor actor, ContactFilter filter) {
        Where where = ofCentre(actor);
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            String digits = text.replaceAll("[\\s()+-]", "");
            where.andAnyHolds(
                    digits.matches("\\d{3,}") ? digits.replaceFirst("^(8|7)(?=\\d{10}$)", "") : text,
                    "c.label",
                    "c.phone",
                    "c.email",
                    "c.note",
                    NUMBER.formatted("c"));
        }
        if (filter.only() != null) {
            where.and(
                    switch (filter.only()) {
                        case ALIKE -> alike();
                        case UNUSED ->
                            "not exists (select 1 from contact_use u where u.centre_id = c.centre_id and u.contact_id = c.id)";
                    });
        }
        return where;
    }

    private static String alike() {
        String other = "exists (select 1 from contact o where o.centre_id = c.centre_id and o.id <> c.id and ";
        return "(" + other + sameNumber() + ") or " + other + sameMail() + "))";
    }

    private static String same() {
        return sameNumber() + " or " + sameMail();
    }

    private static String sameNumber() {
        return NUMBER.formatted("o") + " = " + NUMBER.formatted("c");
    }

    private static String sameMail() {
        return "lower(o.email) = lower(c.email)";
    }

    private static Where ofCentre(Actor actor) {
        return new Where().and("c.centre_id = %s", actor.home().value());
    }

    private static ContactView contact(Row row) {
        return new ContactView(
                new ContactId(row.uuid(0)),
                row.textOrNull(1),
                row.textOrNull(2),
                row.textOrNull(3),
                row.textOrNull(4),
                row.number(5),
                row.longNumber(6),
                row.instant(7).atOffset(ZoneOffset.UTC));
    }
}
