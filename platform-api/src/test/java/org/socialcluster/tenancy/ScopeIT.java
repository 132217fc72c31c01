package org.socialcluster.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.TestPlatform;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;

/** The scope of a transaction in the real container: made from the Actor, one for all of it, gone at its end. */
@ExtendWith(ArquillianExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeIT {
    @Inject
    Outer outer;

    @Inject
    Inner inner;

    @Inject
    Centres centres;

    @Deployment
    static WebArchive platform() throws Exception {
        return TestPlatform.archiveWithTests(ScopeIT.class).addClasses(Outer.class, Inner.class);
    }

    @Test
    void the_transaction_takes_on_the_role_and_the_centre_of_its_actor() {
        Actor office = office("primersk");

        assertThat(inner.scope(office)).endsWith("_office " + office.home());
        assertThat(inner.scope(Actor.visitor())).endsWith("_site ");
    }

    @Test
    void a_nested_call_for_the_same_actor_joins_in() {
        Actor office = office("primersk");

        assertThat(outer.nested(office, office)).endsWith("_office " + office.home());
    }

    @Test
    void a_nested_call_for_another_actor_is_an_error() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> outer.nested(office("primersk"), office("obraztsovo")))
                .withMessageContaining("cannot also serve");
    }

    @Test
    void a_transactional_method_without_an_actor_is_an_error() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> inner.forgotten())
                .withMessageContaining("takes no Actor first");
    }

    private Actor office(String town) {
        CentreId centre = centres.get(Actor.visitor(), town).id();
        return new Actor(null, Audience.OFFICE, centre, Set.of());
    }

    @ApplicationScoped
    @Transactional
    static class Outer {
        @Inject
        Inner inner;

        String nested(Actor actor, Actor other) {
            return inner.scope(other);
        }
    }

    @ApplicationScoped
    @Transactional
    static class Inner {
        @PersistenceContext
        EntityManager em;

        String scope(Actor actor) {
            return (String) em.createNativeQuery("select current_user || ' ' || current_setting('app.centre')")
                    .getSingleResult();
        }

        void forgotten() {}
    }
}
