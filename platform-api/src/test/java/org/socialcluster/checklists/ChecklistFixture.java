package org.socialcluster.checklists;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Routes of the real region and a visitor of Rezh who keeps a list along one of them. */
final class ChecklistFixture implements AutoCloseable {
    static final String ROUTE = "ippsu";
    static final Clock CLOCK = Clock.systemUTC();

    final Postgres postgres = Postgres.migrated();
    final InScope scope;
    final Actor rezh;
    final Actor revda;
    final RouteView route;

    ChecklistFixture() {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), false, CLOCK);
        scope = new InScope(postgres, CLOCK);
        rezh = visitor("rezh");
        revda = visitor("revda");
        route = scope.as(rezh, Routes.class, it -> it.get(rezh, ROUTE));
    }

    /** The key of a new list. */
    String make(Marks first) {
        return as(it -> it.make(rezh, ROUTE, first, "192.0.2.1").text());
    }

    Checklist list(String key) {
        return as(it -> it.open(rezh, ROUTE, key).orElseThrow());
    }

    /** As a visitor opens it. */
    Optional<Checklist> found(Actor visitor, String along, String key) {
        return scope.as(visitor, Checklists.class, it -> it.open(visitor, along, key));
    }

    /** As a program asks by itself. */
    Checklist polled(String key) {
        return as(it -> it.find(rezh, ROUTE, key).orElseThrow());
    }

    <T> T as(Function<Checklists, T> work) {
        return scope.as(rezh, Checklists.class, work);
    }

    void mark(String key, Marks shown, Marks now) {
        as(it -> {
            it.mark(rezh, ROUTE, key, shown, now);
            return true;
        });
    }

    UUID step(int number) {
        return route.step(number).orElseThrow().key();
    }

    List<String> values(String query) {
        return postgres.values(query);
    }

    void sql(String statement) {
        postgres.run(statement);
    }

    private Actor visitor(String slug) {
        return Actor.visitorOf(new CentreId(UUID.fromString(
                values("select id from centre where slug = '" + slug + "'").get(0))));
    }

    @Override
    public void close() {
        scope.close();
    }
}
