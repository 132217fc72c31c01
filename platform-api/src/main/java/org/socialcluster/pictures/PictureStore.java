package org.socialcluster.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;

/** Pictures of the Actor's centre: whoever works there reads the table, everybody else those of what is published. */
@ApplicationScoped
class PictureStore {
    @PersistenceContext
    EntityManager em;

    List<PictureView> of(Actor actor, Collection<UUID> records) {
        return Row.of(em.createNativeQuery("""
                                select id, record_id, alt, width, height, small_width, small_height, version from %s
                                 where centre_id = ?1 and record_id = any (cast(string_to_array(?2, ',') as uuid[]))
                                 order by record_id, sort_order, id
                                """.formatted(from(actor)))
                        .setParameter(1, actor.home().value())
                        .setParameter(2, records.stream().map(UUID::toString).collect(Collectors.joining(","))))
                .map(row -> new PictureView(
                        new PictureId(row.uuid(0)),
                        row.uuid(1),
                        row.text(2),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.number(6),
                        row.longNumber(7)))
                .toList();
    }

    Optional<byte[]> bytes(Actor actor, PictureId id, boolean small) {
        return Row.of(of(
                        actor,
                        id.value(),
                        "select " + (small ? "small" : "large") + " from " + from(actor)
                                + " where centre_id = ?1 and id = ?2"))
                .map(row -> (byte[]) row.columns().get(0))
                .findFirst();
    }

    /** Whether a published picture shows a person of the centre. */
    Optional<Boolean> ofPerson(Actor actor, PictureId id) {
        return Row.of(of(actor, id.value(), "select of_person from published_picture where centre_id = ?1 and id = ?2"))
                .map(row -> row.flag(0))
                .findFirst();
    }

    Optional<UUID> record(Actor actor, PictureId id) {
        return Row.of(of(actor, id.value(), "select record_id from picture where centre_id = ?1 and id = ?2"))
                .map(row -> row.uuid(0))
                .findFirst();
    }

    /** How many pictures a record has, while nobody else adds one to it; empty where there is no such record. */
    OptionalLong countOf(Actor actor, ListingKind kind, UUID record) {
        boolean there = Row.of(of(
                        actor,
                        record,
                        "select id from " + table(kind) + " where centre_id = ?1 and id = ?2 for update"))
                .findFirst()
                .isPresent();
        return there
                ? Row.of(of(actor, record, "select count(*) from picture where centre_id = ?1 and record_id = ?2"))
                        .mapToLong(row -> row.longNumber(0))
                        .findFirst()
                : OptionalLong.empty();
    }

    /** Whether a person of the centre agrees to a photograph. */
    boolean consents(Actor actor, UUID person) {
        return Row.of(of(actor, person, "select photo_consent from staff_member where centre_id = ?1 and id = ?2"))
                .anyMatch(row -> row.flag(0));
    }

    void insert(Actor actor, PictureId id, ListingKind kind, UUID record, String alt, Jpeg large, Jpeg small) {
        of(actor, id.value(), """
                        insert into picture (centre_id, id, %s, alt, sort_order, updated_by,
                                             large, width, height, small, small_width, small_height)
                        select ?1, ?2, ?3, ?4, coalesce(max(sort_order), 0) + 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11
                          from picture where centre_id = ?1 and record_id = ?3
                        """.formatted(column(kind)))
                .setParameter(3, record)
                .setParameter(4, alt)
                .setParameter(5, actor.person().value())
                .setParameter(6, large.bytes())
                .setParameter(7, large.width())
                .setParameter(8, large.height())
                .setParameter(9, small.bytes())
                .setParameter(10, small.width())
                .setParameter(11, small.height())
                .executeUpdate();
    }

    OptionalLong lock(Actor actor, PictureId id) {
        return Row.of(of(actor, id.value(), "select version from picture where centre_id = ?1 and id = ?2 for update"))
                .mapToLong(row -> row.longNumber(0))
                .findFirst();
    }

    void describe(Actor actor, PictureId id, String alt) {
        of(actor, id.value(), """
                        update picture set alt = ?3, version = version + 1, updated_at = now(), updated_by = ?4
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(3, alt)
                .setParameter(4, actor.person().value())
                .executeUpdate();
    }

    void putFirst(Actor actor, PictureId id) {
        of(actor, id.value(), """
                        update picture p set version = version + 1, updated_at = now(), updated_by = ?3,
                               sort_order = (select min(o.sort_order) - 1 from picture o
                                              where o.centre_id = p.centre_id and o.record_id = p.record_id)
                         where p.centre_id = ?1 and p.id = ?2
                        """).setParameter(3, actor.person().value()).executeUpdate();
    }

    void delete(Actor actor, PictureId id) {
        of(actor, id.value(), "delete from picture where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    private static String from(Actor actor) {
        return actor.inOffice() ? "picture" : "published_picture";
    }

    private static String table(ListingKind kind) {
        return switch (kind) {
            case SERVICE -> "social_service";
            case PROVIDER -> "provider";
            case PLACE -> "place";
            case EVENT -> "centre_event";
            case STAFF -> "staff_member";
        };
    }

    private static String column(ListingKind kind) {
        return kind.code() + "_id";
    }

    private Query of(Actor actor, UUID id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id);
    }
}
