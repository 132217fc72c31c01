package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.AccountEvent.Kind;
import org.socialcluster.identity.AccountStore.Account;
import org.socialcluster.identity.InvitationStore.Pending;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.RegionCentre;
import org.socialcluster.tenancy.RunsAs;

/** The other end of a one-time link: a person takes an invitation or sets a new password. */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
public class Invitations {
    private static final int LONGEST_NAME = 200;

    @Inject
    AccountStore accounts;

    @Inject
    InvitationStore invitations;

    @Inject
    SessionStore sessions;

    @Inject
    TokenStore tokens;

    @Inject
    ThrottleStore throttle;

    @Inject
    RegionCentre region;

    @Inject
    Event<AccountEvent> events;

    /**
     * What the page behind a link must ask for.
     *
     * @param login given by whoever invited, or null: the first administrator chooses it
     * @param known true: an account with that login exists; its present password is asked for instead of a new one
     * @param newPassword true: the link only sets a new password
     */
    public record Offer(
            @Nullable String login,
            @Nullable String name,
            @Nullable String town,
            Set<Role> roles,
            boolean known,
            boolean newPassword) {}

    /**
     * What the person typed.
     *
     * @param login only read for the first administrator
     */
    public record Answer(String login, String name, String password) {}

    /** What a link is for, or empty when it is unknown, used or too old. */
    public Optional<Offer> look(Actor nobody, Token token) {
        return invitations.find(token).map(it -> {
            String login = it.account() == null
                    ? it.login()
                    : accounts.byId(it.account()).map(Account::login).orElse(null);
            boolean newPassword = it.kind() == InvitationStore.Kind.NEW_PASSWORD;
            boolean known =
                    !newPassword && login != null && accounts.byLogin(login).isPresent();
            return new Offer(login, it.name(), it.town(), it.roles(), known, newPassword);
        });
    }

    /**
     * Uses the link. The person signs in afterwards with the password.
     *
     * @return false where an account existed and the password was not its own: not thrown, so that the guess stays counted
     * @throws Problem {@code not-found} for a link that no longer works, {@code invalid-input} for what was typed,
     *     {@code throttled} after many wrong passwords
     */
    public boolean accept(Actor nobody, Token token, Answer answer) {
        Pending link = invitations.find(token).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "invitation.gone"));
        return switch (link.kind()) {
            case NEW_PASSWORD -> setPassword(link, answer.password());
            case NEW_ACCOUNT -> join(link, Objects.requireNonNull(link.login()), answer, link.roles(), link.centre());
            case FIRST_ADMINISTRATOR ->
                join(link, chosenLogin(answer.login()), answer, Set.of(Role.ADMINISTRATOR), region.id());
        };
    }

    private boolean setPassword(Pending link, String password) {
        Account account = accounts.byId(Objects.requireNonNull(link.account())).orElseThrow();
        PasswordRules.check(account.login(), password);
        accounts.setPassword(account.id(), PasswordHash.of(password));
        invitations.use(link.id());
        invitations.forgetPasswordLinks(account.id());
        sessions.endOthers(account.id(), null);
        tokens.revokeAll(account.id());
        fire(
                Kind.PASSWORD_CHANGED,
                accounts.memberships(account.id()).stream()
                        .map(Membership::centre)
                        .findFirst()
                        .orElse(null),
                account.id());
        return true;
    }

    private boolean join(Pending link, String login, Answer answer, Set<Role> roles, @Nullable CentreId centre) {
        Optional<Account> known = accounts.byLogin(login);
        if (known.isPresent() && !ownPassword(known.get(), answer.password())) {
            return false;
        }
        AccountId account = known.map(Account::id).orElseGet(() -> open(login, answer));
        CentreId where = Objects.requireNonNull(centre);
        accounts.memberships(account).stream()
                .filter(it -> it.centre().equals(where))
                .findFirst()
                .ifPresentOrElse(
                        it -> accounts.setRoles(account, where, union(it.roles(), roles), link.by()),
                        () -> accounts.setRoles(account, where, roles, link.by()));
        invitations.use(link.id());
        invitations.forgetPasswordLinks(account);
        fire(Kind.INVITATION_ACCEPTED, where, account);
        return true;
    }

    private boolean ownPassword(Account account, String password) {
        Duration pause = throttle.charge(ThrottleStore.account(account.login()), ThrottleStore.FREE_PER_PAIR)
                .pause();
        if (!pause.isZero()) {
            throw new Problem(ProblemType.THROTTLED, "sign-in.throttled");
        }
        boolean right = !account.blocked()
                && account.password() != null
                && account.password().verifies(password);
        if (right) {
            throttle.forgive(account.login(), "");
        }
        return right;
    }

    private AccountId open(String login, Answer answer) {
        String name = answer.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches(InvitationDraft.NAME)) {
            throw Problem.ofField("name", "person.name", LONGEST_NAME);
        }
        PasswordRules.check(login, answer.password());
        return accounts.add(login, name, PasswordHash.of(answer.password()))
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT, "invitation.again"));
    }

    private static String chosenLogin(String typed) {
        String login = SignIn.plain(typed);
        if (!login.matches(InvitationDraft.EMAIL) || login.length() > LONGEST_NAME) {
            throw Problem.ofField("login", "person.email");
        }
        return login;
    }

    private static Set<Role> union(Set<Role> one, Set<Role> other) {
        Set<Role> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void fire(Kind kind, @Nullable CentreId centre, AccountId person) {
        events.fire(new AccountEvent(kind, centre, person, person, Map.of()));
    }
}
