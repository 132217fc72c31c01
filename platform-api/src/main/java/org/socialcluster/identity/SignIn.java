package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.AccountEvent.Kind;
import org.socialcluster.identity.AccountStore.Account;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.tenancy.RunsAs;

/** Tells who somebody is: by login and password, by the session of a cookie, by a personal token. */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
public class SignIn {
    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    TokenStore tokens;

    @Inject
    ThrottleStore throttle;

    @Inject
    Event<AccountEvent> events;

    /**
     * Opens a session for the right password. A refusal does not throw: the guess must stay counted.
     *
     * @param login as typed: case and blanks around it do not matter
     */
    public SignInOutcome signIn(Actor nobody, String login, String password, Visit visit) {
        String plain = plain(login);
        Guess guess = guess(plain, password, visit);
        if (!guess.pause().isZero()) {
            report(Kind.SIGN_IN_THROTTLED, plain);
            return new SignInOutcome.Throttled(guess.pause());
        }
        if (guess.account() == null) {
            report(Kind.SIGN_IN_REFUSED, plain);
            return new SignInOutcome.Refused();
        }
        Token token = Token.fresh();
        accounts.noteSignIn(guess.account().id());
        sessions.add(token, guess.account().id(), visit);
        report(Kind.SIGNED_IN, plain);
        return new SignInOutcome.Welcome(token, guess.account().mustChangePassword());
    }

    /** The person of a session cookie. */
    public Optional<SignedIn> bySession(Actor nobody, Token token) {
        return sessions.find(token)
                .map(it -> new SignedIn(
                        it.account(),
                        it.login(),
                        it.name(),
                        SignedIn.Method.SESSION,
                        accounts.memberships(it.account()),
                        it.chosen(),
                        it.mustChangePassword(),
                        it.id(),
                        it.previousSignInAt()));
    }

    /** The person of a login and password sent with the request itself; guesses are slowed down as on the form. */
    public Optional<SignedIn> byPassword(Actor nobody, String login, String password, Visit visit) {
        String plain = plain(login);
        Guess guess = guess(plain, password, visit);
        if (guess.account() == null) {
            report(guess.pause().isZero() ? Kind.SIGN_IN_REFUSED : Kind.SIGN_IN_THROTTLED, plain);
        }
        return Optional.ofNullable(guess.account()).map(it -> person(it, SignedIn.Method.BASIC));
    }

    /** The person of a personal token while it lives. */
    public Optional<SignedIn> byToken(Actor nobody, Token token) {
        return tokens.use(token)
                .flatMap(used -> accounts.byId(used.account())
                        .filter(it -> !it.blocked())
                        .map(it -> person(
                                it, used.mayWrite() ? SignedIn.Method.TOKEN_WRITE : SignedIn.Method.TOKEN_READ)));
    }

    public void signOut(Actor nobody, Token token) {
        sessions.end(token)
                .ifPresent(account ->
                        events.fire(new AccountEvent(Kind.SIGNED_OUT, home(account), account, account, Map.of())));
    }

    private SignedIn person(Account account, SignedIn.Method by) {
        return new SignedIn(
                account.id(),
                account.login(),
                account.name(),
                by,
                accounts.memberships(account.id()),
                null,
                account.mustChangePassword(),
                null,
                null);
    }

    /** A looked-at guess: the account if the password was right, or how long to wait. */
    private record Guess(@Nullable Account account, Duration pause) {}

    private Guess guess(String login, String password, Visit visit) {
        String accountKey = ThrottleStore.account(login);
        String addressKey = ThrottleStore.address(visit.address());
        Duration wait = throttle.charge(accountKey, ThrottleStore.FREE_PER_ACCOUNT);
        if (wait.isZero()) {
            wait = throttle.charge(addressKey, ThrottleStore.FREE_PER_ADDRESS);
        }
        if (!wait.isZero()) {
            return new Guess(null, wait);
        }
        Optional<Account> account = accounts.byLogin(login);
        PasswordHash stored = account.map(Account::password).orElse(PasswordHash.NOBODYS);
        boolean right = password.length() <= PasswordRules.LONGEST && stored.verifies(password);
        if (!right || account.isEmpty() || account.get().blocked()) {
            return new Guess(null, Duration.ZERO);
        }
        throttle.forgive(accountKey, addressKey);
        return new Guess(account.get(), Duration.ZERO);
    }

    private void report(Kind kind, String login) {
        AccountId account = accounts.byLogin(login).map(Account::id).orElse(null);
        AccountId actor = kind == Kind.SIGNED_IN ? account : null;
        events.fire(new AccountEvent(kind, account == null ? null : home(account), actor, account, Map.of()));
    }

    private @Nullable CentreId home(AccountId account) {
        List<Membership> memberships = accounts.memberships(account);
        return memberships.isEmpty() ? null : memberships.get(0).centre();
    }

    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
