package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/**
 * The office for tests of its views: a browser tab, somebody signed in, and our services on a real database with the
 * example region (towns {@code primersk} and {@code obraztsovo}) and no listing. Nothing that a test writes stays.
 */
@SuppressWarnings("NullAway.Init") // made before each test
public final class OfficeDesk extends Tab {
    private final Clock clock;
    private ScopedCalls calls;
    private ScopedBeans beans;

    public OfficeDesk() {
        this(Clock.systemUTC());
    }

    public OfficeDesk(Clock clock) {
        this(clock, Set.of());
    }

    /** With views to which links lead. */
    public OfficeDesk(Clock clock, Set<Class<? extends Component>> views) {
        super(views);
        this.clock = clock;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        super.beforeEach(test);
        calls = new ScopedCalls();
        beans = new ScopedBeans(calls, clock);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        calls.close();
        super.afterEach(test);
    }

    /** Somebody at work with a role in its place: the region, or the town of Primersk. */
    public Actor signIn(Role role) {
        return signIn(role, role.regional() ? "region" : "primersk");
    }

    /** Somebody at work in a centre, who opens a new tab. */
    public Actor signIn(Role role, String slug) {
        UUID account = UUID.randomUUID();
        CentreId centre = centre(slug);
        String login = account + "@example.org";
        sql("insert into account (id, login, name, status) values ('%s', '%s', 'Мария Образцова', 'ACTIVE')"
                .formatted(account, login));
        sql(
                "insert into membership (account_id, centre_id, centre_kind, role) select '%s', id, kind, '%s' from centre where id = '%s'"
                        .formatted(account, role, centre));
        AtWork.as(new SignedIn(
                new AccountId(account),
                login,
                "Мария Образцова",
                SignedIn.Method.SESSION,
                List.of(new Membership(centre, slug, town(slug), role.regional(), Set.of(role))),
                null,
                false,
                UUID.randomUUID(),
                null));
        beans = new ScopedBeans(calls, clock);
        return session().actor();
    }

    /** The tab's. */
    public OfficeSession session() {
        return beans.get(OfficeSession.class);
    }

    /** A service, or anything else that is injected. */
    public <S> S get(Class<S> service) {
        return beans.get(service);
    }

    /** Opens a view in the tab. */
    public <V extends Component> V show(Class<V> view) {
        V made = beans.fresh(view);
        UI.getCurrent().add(made);
        return made;
    }

    /** Writes what no service writes. */
    public void sql(String statements) {
        calls.owner(it -> it.execute(statements));
    }

    /** The first value that a query finds. */
    public String value(String query) {
        return calls.owner(it -> ScopedCalls.value(it.executeQuery(query)));
    }

    /** Publishes a service that people of the town get on the spot for a need; it has just been confirmed and has room. */
    public void listing(String town, String need, String name) {
        sql("""
            insert into provider (centre_id, id, slug, name, kind, status, confirmed_at, demo)
            select id, gen_random_uuid(), 'provider', 'Центр помощи', 'NPO', 'PUBLISHED', now(), true from centre where slug = '%1$s'
            on conflict do nothing;
            with listed as (
              insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status,
                                          confirmed_at, demo)
              select p.centre_id, gen_random_uuid(), gen_random_uuid(), '%3$s', 'Что', p.id, 'VISIT', 'FREE', 'AVAILABLE', 'PUBLISHED',
                     now(), true
                from provider p join centre c on c.id = p.centre_id where c.slug = '%1$s' and p.slug = 'provider'
              returning centre_id, id)
            insert into service_need (centre_id, service_id, need_code, sort_order) select centre_id, id, '%2$s', 1 from listed
            """.formatted(town, need, name));
    }

    /** Takes the snapshot of coverage of the day so many days ago as the job does. */
    public void snapshot(int ago) {
        if (!get(CoverageDays.class).take(Actor.jobs(), today().minusDays(ago))) {
            throw new IllegalStateException("one of the day or of a later one is there");
        }
    }

    /** The day that it is in the region. */
    public LocalDate today() {
        return get(Centres.class).today(Actor.visitor());
    }

    public CentreId centre(String slug) {
        return new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'")));
    }

    private String town(String slug) {
        return value("select name from centre where slug = '" + slug + "'");
    }
}
