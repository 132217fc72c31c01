package org.socialcluster.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.TestPlatform;
import org.socialcluster.audit.AuditEntryView;
import org.socialcluster.audit.AuditLog;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/** Accounts and rights inside the real container: who may do what to whom. */
@ExtendWith(ArquillianExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleIT {
    private static final Visit VISIT = new Visit("192.0.2.1", "test");
    private static final String PASSWORD = "рябина у крыльца";

    @Inject
    SignIn signIn;

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Invitations invitations;

    @Inject
    AuditLog auditLog;

    @Inject
    Centres centres;

    @Deployment
    static WebArchive platform() throws Exception {
        return TestPlatform.archiveWithTests(PeopleIT.class);
    }

    @Test
    void a_manager_sees_the_people_of_the_own_centre_and_no_others() {
        var found = people.list(manager("primersk"), "", 0, 50);

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.memberships())
                        .extracting(Membership::slug)
                        .containsOnly("primersk"));
        assertThat(people.count(manager("primersk"), "образцово")).isZero();
    }

    @Test
    void a_coordinator_has_no_say_over_people() {
        Actor coordinator = actor("coordinator.primersk");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.list(coordinator, "", 0, 10))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void a_manager_cannot_touch_a_person_of_another_centre_in_any_way() {
        Actor manager = manager("primersk");
        AccountId foreign = account("coordinator.obraztsovo");
        CentreId foreignCentre = centre("obraztsovo");

        refusedAsUnknown(() -> people.block(manager, foreign));
        refusedAsUnknown(() -> people.newPassword(manager, foreign));
        refusedAsUnknown(() -> people.endSessions(manager, foreign));
        refusedAsUnknown(() -> people.requirePasswordChange(manager, foreign));
        refusedAsUnknown(() -> people.changeRoles(manager, foreign, foreignCentre, Set.of()));
        refusedAsUnknown(() -> people.changeRoles(manager, foreign, centre("primersk"), Set.of(Role.CENTRE_MANAGER)));
        refusedAsUnknown(() -> people.invite(
                manager, new InvitationDraft("x@example.org", "X", foreignCentre, Set.of(Role.COORDINATOR))));
    }

    @Test
    void a_manager_cannot_make_a_regional_role() {
        Actor manager = manager("primersk");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.invite(
                        manager,
                        new InvitationDraft("x@example.org", "X", centre("primersk"), Set.of(Role.ADMINISTRATOR))))
                .satisfies(it -> assertThat(it.errors()).hasSize(1));
        refusedAsUnknown(() -> people.invite(
                manager, new InvitationDraft("x@example.org", "X", centre("region"), Set.of(Role.ADMINISTRATOR))));
    }

    @Test
    void an_invited_person_chooses_a_password_signs_in_and_the_link_works_once() {
        Token link = invite(manager("primersk"), "anna@example.org", "primersk", Role.LISTINGS_EDITOR);

        assertThat(invitations.accept(Actor.visitor(), link, new Invitations.Answer("", "Анна", PASSWORD)))
                .isTrue();

        SignedIn anna = signedIn("anna@example.org", PASSWORD);
        assertThat(anna.memberships()).singleElement().satisfies(it -> {
            assertThat(it.slug()).isEqualTo("primersk");
            assertThat(it.roles()).containsExactly(Role.LISTINGS_EDITOR);
        });
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> invitations.accept(Actor.visitor(), link, new Invitations.Answer("", "Анна", PASSWORD)));
    }

    @Test
    void a_person_of_two_centres_joins_with_the_own_password_and_no_manager_rules_the_whole_account() {
        invitations.accept(
                Actor.visitor(),
                invite(manager("primersk"), "two@example.org", "primersk", Role.COORDINATOR),
                new Invitations.Answer("", "Два центра", PASSWORD));
        Token second = invite(manager("obraztsovo"), "two@example.org", "obraztsovo", Role.COORDINATOR);

        assertThat(invitations.accept(Actor.visitor(), second, new Invitations.Answer("", "Чужой", "чужой пароль 1")))
                .isFalse();
        assertThat(invitations.accept(Actor.visitor(), second, new Invitations.Answer("", "Чужой", PASSWORD)))
                .isTrue();

        SignedIn person = signedIn("two@example.org", PASSWORD);
        assertThat(person.getName()).doesNotContain("Чужой");
        assertThat(person.memberships()).hasSize(2);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.newPassword(manager("obraztsovo"), person.account()))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.block(manager("obraztsovo"), person.account()));
        assertThat(people.list(manager("obraztsovo"), "two@", 0, 10))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.shared()).isTrue();
                    assertThat(it.memberships()).hasSize(1);
                });

        people.changeRoles(manager("obraztsovo"), person.account(), centre("obraztsovo"), Set.of());
        assertThat(signedIn("two@example.org", PASSWORD).memberships())
                .extracting(Membership::slug)
                .containsExactly("primersk");
    }

    @Test
    void a_block_ends_every_session_at_once() {
        invitations.accept(
                Actor.visitor(),
                invite(manager("primersk"), "gone@example.org", "primersk", Role.COORDINATOR),
                new Invitations.Answer("", "Уйдёт", PASSWORD));
        Token session = session("gone@example.org", PASSWORD);
        SignedIn person = signIn.bySession(Actor.visitor(), session).orElseThrow();

        people.block(manager("primersk"), person.account());

        assertThat(signIn.bySession(Actor.visitor(), session)).isEmpty();
        assertThat(signIn.signIn(Actor.visitor(), "gone@example.org", PASSWORD, VISIT))
                .isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void the_last_administrator_stays_and_nobody_changes_the_own_rights() {
        Actor admin = actor("admin");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.changeRoles(admin, admin.person(), centre("region"), Set.of()))
                .withMessageContaining("другой человек");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> people.block(admin, admin.person()));
    }

    @Test
    void a_change_of_the_password_ends_the_other_sessions_and_needs_the_present_password() {
        invitations.accept(
                Actor.visitor(),
                invite(manager("primersk"), "pass@example.org", "primersk", Role.COORDINATOR),
                new Invitations.Answer("", "Меняет", PASSWORD));
        Token here = session("pass@example.org", PASSWORD);
        Token there = session("pass@example.org", PASSWORD);
        SignedIn person = signIn.bySession(Actor.visitor(), here).orElseThrow();

        assertThat(profiles.changePassword(person.self(), "не тот пароль", "трамвай в семь утра", person.sessionId()))
                .isFalse();
        assertThat(profiles.changePassword(person.self(), PASSWORD, "трамвай в семь утра", person.sessionId()))
                .isTrue();

        assertThat(signIn.bySession(Actor.visitor(), here)).isPresent();
        assertThat(signIn.bySession(Actor.visitor(), there)).isEmpty();
    }

    @Test
    void a_token_for_reading_says_so_and_dies_with_its_revocation() {
        SignedIn person = signedIn("listings.primersk", "demo");
        NewToken made = profiles.createToken(person.self(), new TokenDraft("Выгрузка", false, 30));

        assertThat(signIn.byToken(Actor.visitor(), made.secret()).orElseThrow().by())
                .isEqualTo(SignedIn.Method.TOKEN_READ);
        assertThat(profiles.tokens(person.self())).extracting(TokenView::name).contains("Выгрузка");

        profiles.revokeToken(signedIn("listings.obraztsovo", "demo").self(), made.id());
        assertThat(signIn.byToken(Actor.visitor(), made.secret())).isPresent();
        profiles.revokeToken(person.self(), made.id());
        assertThat(signIn.byToken(Actor.visitor(), made.secret())).isEmpty();
    }

    @Test
    void what_a_manager_handed_out_dies_with_his_rights() {
        Actor admin = actor("admin");
        Token own = invite(admin, "revoked@example.org", "primersk", Role.CENTRE_MANAGER);
        invitations.accept(Actor.visitor(), own, new Invitations.Answer("", "Уволенный", PASSWORD));
        SignedIn dismissed = signedIn("revoked@example.org", PASSWORD);
        Token back = invite(
                dismissed.actorIn(dismissed.memberships().get(0)), "back@example.org", "primersk", Role.CENTRE_MANAGER);

        people.block(admin, dismissed.account());

        assertThat(invitations.look(Actor.visitor(), back)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.unblock(manager("primersk"), dismissed.account()))
                .withMessageContaining("администратор");
    }

    @Test
    void a_link_to_a_new_password_dies_when_the_person_joins_another_centre_or_the_password_changes() {
        invitations.accept(
                Actor.visitor(),
                invite(manager("primersk"), "moving@example.org", "primersk", Role.COORDINATOR),
                new Invitations.Answer("", "Переходит", PASSWORD));
        SignedIn person = signedIn("moving@example.org", PASSWORD);
        Token kept = link(people.newPassword(manager("primersk"), person.account()));
        assertThat(invitations.look(Actor.visitor(), kept)).isPresent();

        invitations.accept(
                Actor.visitor(),
                invite(actor("admin"), "moving@example.org", "region", Role.ADMINISTRATOR),
                new Invitations.Answer("", "", PASSWORD));
        assertThat(invitations.look(Actor.visitor(), kept)).isEmpty();

        Token second = link(people.newPassword(actor("admin"), person.account()));
        profiles.changePassword(person.self(), PASSWORD, "трамвай в семь утра", null);
        assertThat(invitations.look(Actor.visitor(), second)).isEmpty();
    }

    @Test
    void guesses_from_one_address_do_not_lock_the_person_out_elsewhere() {
        invitations.accept(
                Actor.visitor(),
                invite(manager("primersk"), "target@example.org", "primersk", Role.COORDINATOR),
                new Invitations.Answer("", "Цель", PASSWORD));
        Visit attacker = new Visit("198.51.100.7", "test");
        for (int guess = 0; guess < 12; guess++) {
            signIn.signIn(Actor.visitor(), "target@example.org", "мимо " + guess, attacker);
        }

        assertThat(signIn.signIn(Actor.visitor(), "target@example.org", PASSWORD, attacker))
                .isInstanceOf(SignInOutcome.Throttled.class);
        assertThat(signIn.signIn(Actor.visitor(), "target@example.org", PASSWORD, VISIT))
                .isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void parallel_first_guesses_are_counted_one_by_one() {
        Visit visit = new Visit("198.51.100.8", "test");

        long looked = IntStream.range(0, 24)
                .parallel()
                .mapToObj(guess -> signIn.signIn(Actor.visitor(), "nobody@example.org", "мимо " + guess, visit))
                .filter(SignInOutcome.Refused.class::isInstance)
                .count();

        assertThat(looked).isEqualTo(ThrottleStore.FREE_PER_PAIR + 1);
    }

    @Test
    void a_name_with_invisible_signs_is_refused() {
        Token link = invite(manager("primersk"), "frame@example.org", "primersk", Role.COORDINATOR);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> invitations.accept(
                        Actor.visitor(), link, new Invitations.Answer("", "Администратор\u202e", PASSWORD)))
                .satisfies(it -> assertThat(it.errors()).hasSize(1));
    }

    @Test
    void the_audit_log_shows_a_manager_the_own_centre_only() {
        signedIn("coordinator.obraztsovo", "demo");
        signedIn("coordinator.primersk", "demo");

        assertThat(auditLog.list(manager("primersk"), "SIGNED_IN", 0, 100))
                .isNotEmpty()
                .extracting(AuditEntryView::centre)
                .containsOnly("Примерск");
        assertThat(auditLog.count(actor("admin"), null)).isGreaterThan(auditLog.count(manager("primersk"), null));
    }

    private void refusedAsUnknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private Token invite(Actor by, String email, String town, Role role) {
        return link(people.invite(by, new InvitationDraft(email, "Имя", centre(town), Set.of(role))));
    }

    private static Token link(OneTimeLink made) {
        return new Token(made.path().substring(made.path().indexOf('=') + 1));
    }

    private Actor manager(String town) {
        return actor("manager." + town);
    }

    private Actor actor(String login) {
        SignedIn person = signedIn(login, "demo");
        return person.actorIn(person.memberships().get(0));
    }

    private AccountId account(String login) {
        return signedIn(login, "demo").account();
    }

    private SignedIn signedIn(String login, String password) {
        return signIn.bySession(Actor.visitor(), session(login, password)).orElseThrow();
    }

    private Token session(String login, String password) {
        var outcome = signIn.signIn(Actor.visitor(), login, password, VISIT);
        assertThat(outcome).isInstanceOf(SignInOutcome.Welcome.class);
        return ((SignInOutcome.Welcome) outcome).session();
    }

    private CentreId centre(String slug) {
        return centres.get(Actor.visitor(), slug).id();
    }
}
