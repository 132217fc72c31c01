package org.socialcluster.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class OfficeSessionTest {
    private static final AccountId MARIA = new AccountId(UUID.randomUUID());
    private static final Membership REZH = membership("rezh", "Реж", Role.CENTRE_MANAGER);
    private static final Membership REVDA = membership("revda", "Ревда", Role.LISTINGS_EDITOR);

    private final OfficeSession session = new OfficeSession();

    @Test
    void a_tab_keeps_its_centre_when_another_tab_switches() {
        request(MARIA, REZH, REZH, REVDA);
        session.actor();

        request(MARIA, REVDA, REZH, REVDA);

        assertThat(session.actor().centre()).isEqualTo(REZH.centre());
    }

    @Test
    void a_new_tab_opens_in_the_chosen_centre() {
        request(MARIA, REVDA, REZH, REVDA);

        assertThat(session.actor().centre()).isEqualTo(REVDA.centre());
        assertThat(session.actor().roles()).containsExactly(Role.LISTINGS_EDITOR);
    }

    @Test
    void roles_are_those_of_now_and_not_those_of_the_beginning() {
        request(MARIA, null, REZH);
        session.actor();

        request(MARIA, null, new Membership(REZH.centre(), "rezh", "Реж", false, Set.of(Role.COORDINATOR)));

        assertThat(session.actor().roles()).containsExactly(Role.COORDINATOR);
    }

    @Test
    void somebody_taken_out_of_the_centre_has_no_role_and_no_centre_left() {
        request(MARIA, REZH, REZH, REVDA);
        session.actor();

        request(MARIA, REVDA, REVDA);

        assertThat(session.actor().roles()).isEmpty();
        assertThat(session.actor().centre()).isNull();
    }

    @Test
    void a_tab_does_not_go_on_for_another_person() {
        request(MARIA, null, REZH);
        session.actor();

        request(new AccountId(UUID.randomUUID()), null, REZH);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(session::actor)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAUTHENTICATED));
    }

    @Test
    void nobody_signed_in_is_nobody_at_work() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(session::actor)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAUTHENTICATED));
    }

    @Test
    void a_password_that_must_be_changed_comes_before_every_call() {
        request(SignedIn.Method.SESSION, true);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(session::person)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void a_password_in_a_header_is_nobody_at_work() {
        request(SignedIn.Method.BASIC, false);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(session::person)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAUTHENTICATED));
    }

    private static void request(SignedIn.Method by, boolean mustChangePassword) {
        SignedIn person = new SignedIn(
                MARIA,
                "maria@example.org",
                "Мария Образцова",
                by,
                List.of(REZH),
                null,
                mustChangePassword,
                UUID.randomUUID(),
                null);
        ((FakeRequest) VaadinServletRequest.getCurrent().getRequest()).setUserPrincipalInt(person);
    }

    private static void request(AccountId account, @Nullable Membership chosen, Membership... memberships) {
        SignedIn person = new SignedIn(
                account,
                "maria@example.org",
                "Мария Образцова",
                SignedIn.Method.SESSION,
                List.copyOf(Arrays.asList(memberships)),
                chosen == null ? null : chosen.centre(),
                false,
                UUID.randomUUID(),
                null);
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(person);
    }

    private static Membership membership(String slug, String town, Role role) {
        return new Membership(new CentreId(UUID.randomUUID()), slug, town, false, Set.of(role));
    }
}
