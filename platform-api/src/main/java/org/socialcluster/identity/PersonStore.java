package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** Lists of people, two statements each: the accounts, then all their memberships. */
@ApplicationScoped
class PersonStore {
    private static final String FOUND = """
              from account a
             where (cast(?1 as uuid) is null or exists
                     (select 1 from membership m where m.account_id = a.id and m.centre_id = cast(?1 as uuid)))
               and (?2 = '' or position(?2 in lower(a.name)) > 0 or position(?2 in a.login) > 0)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    AccountStore accounts;

    List<PersonView> list(@Nullable CentreId centre, String text, int offset, int limit) {
        List<Row> rows = Row.of(found(
                                "select a.id, a.login, a.name, a.status = 'BLOCKED', a.must_change_password, a.last_sign_in_at "
                                        + FOUND + " order by a.name collate \"ru-RU-x-icu\", a.id",
                                centre,
                                text)
                        .setFirstResult(offset)
                        .setMaxResults(limit))
                .toList();
        Map<AccountId, List<Membership>> memberships = accounts.memberships(
                rows.stream().map(it -> new AccountId(it.uuid(0))).toList());
        return rows.stream()
                .map(row -> person(row, memberships.getOrDefault(new AccountId(row.uuid(0)), List.of()), centre))
                .toList();
    }

    int count(@Nullable CentreId centre, String text) {
        return ((Number) found("select count(*) " + FOUND, centre, text).getSingleResult()).intValue();
    }

    ProfileView profile(AccountId account) {
        return Row.of(em.createNativeQuery(
                                "select login, name, last_sign_in_at, previous_sign_in_at, demo from account where id = ?1")
                        .setParameter(1, account.value()))
                .map(row -> new ProfileView(
                        account,
                        row.text(0),
                        row.text(1),
                        accounts.memberships(account),
                        row.instantOrNull(2),
                        row.instantOrNull(3),
                        row.flag(4)))
                .findFirst()
                .orElseThrow();
    }

    private Query found(String sql, @Nullable CentreId centre, String text) {
        return em.createNativeQuery(sql)
                .setParameter(1, centre == null ? null : centre.toString())
                .setParameter(2, SignIn.plain(text));
    }

    private static PersonView person(Row row, List<Membership> all, @Nullable CentreId centre) {
        List<Membership> visible = all.stream()
                .filter(it -> centre == null || it.centre().equals(centre))
                .toList();
        return new PersonView(
                new AccountId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.flag(3),
                row.flag(4),
                row.instantOrNull(5),
                visible,
                visible.size() < all.size());
    }
}
