package org.socialcluster.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

@ApplicationScoped
class OfficeSearchStore {
    @PersistenceContext
    EntityManager em;

    /** A centre has some thousand records at most: they are looked through by name.
     *
     * @param words small letters and digits alone */
    List<OfficeFind> find(Actor actor, List<String> words, int most) {
        String name = Where.compared("f.name");
        return Row.of(em.createNativeQuery("""
                                select f.kind, f.id, f.name, f.listed
                                  from (select kind, id, name, listed, words from office_search where centre_id = ?1
                                         union all
                                        select 'staff', id, concat_ws(', ', position, display_name), status in ('PUBLISHED', 'CLOSED'), null
                                          from office_staff where centre_id = ?1
                                         union all
                                        select 'place', id, concat_ws(', ', name, city, street), true, null
                                          from office_place where centre_id = ?1
                                         union all
                                        select 'contact', id, concat_ws(', ', label, phone, email, note), true, null
                                          from contact where centre_id = ?1) f
                                 where %1$s like all (string_to_array(?2, ' ')) or f.words @@ cast(?3 as tsquery)
                                 order by %1$s like all (string_to_array(?2, ' ')) desc,
                                          %1$s like ?4 || '%%' desc, f.listed desc, f.name collate "ru-RU-x-icu", f.id
                                 limit ?5
                                """.formatted(name))
                        .setParameter(1, actor.home().value())
                        .setParameter(
                                2, words.stream().map(it -> "%" + it + "%").collect(Collectors.joining(" ")))
                        .setParameter(3, Objects.requireNonNullElse(TextQuery.all(words, ""), TextQuery.NOTHING))
                        .setParameter(4, words.get(0))
                        .setParameter(5, most))
                .map(row -> new OfficeFind(row.text(0), row.uuid(1), row.text(2), row.flag(3)))
                .toList();
    }
}
