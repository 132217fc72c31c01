package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.AccountEvent.Kind;
import org.socialcluster.identity.AccountStore.Account;
import org.socialcluster.identity.ThrottleStore.Charge;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Edge;
import org.socialcluster.tenancy.RunsAs;

/**
 * The short transactions of signing in, before and after a password is looked at: the look itself takes a tenth of a
 * second of computing and must hold neither a connection nor a lock.
 */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
class SignInAttempts {
    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    ThrottleStore throttle;

    @Inject
    Event<AccountEvent> events;

    /**
     * A guess that was counted.
     *
     * @param pause not zero: the password is not to be looked at
     */
    record Guess(@Nullable Account account, Duration pause) {}

    /**
     * Counts a guess. The address is asked first: one that is closed shall not harm accounts. It is charged last: guesses
     * that nobody looked at shall not close it for the others behind it.
     */
    public Guess knock(Actor nobody, String login, Visit visit) {
        String address = ThrottleStore.address(Edge.network(visit.address()));
        Duration pause = throttle.pause(address);
        boolean closing = false;
        if (pause.isZero()) {
            Charge pair = throttle.charge(
                    ThrottleStore.pair(login, Edge.network(visit.address())), ThrottleStore.FREE_PER_PAIR);
            pause = pair.pause();
            closing = pair.closing();
        }
        if (pause.isZero()) {
            Charge account = throttle.charge(ThrottleStore.account(login), ThrottleStore.FREE_PER_ACCOUNT);
            pause = account.pause();
            closing |= account.closing();
        }
        if (pause.isZero()) {
            closing |= throttle.charge(address, ThrottleStore.FREE_PER_ADDRESS).closing();
        }
        // One entry for each wait that begins, not for each guess within it.
        if (closing) {
            report(Kind.SIGN_IN_THROTTLED, accounts.byLogin(login));
        }
        return new Guess(pause.isZero() ? accounts.byLogin(login).orElse(null) : null, pause);
    }

    public void refuse(Actor nobody, @Nullable Account account) {
        report(Kind.SIGN_IN_REFUSED, Optional.ofNullable(account));
    }

    /** The password was right: the guess is forgiven, the roles are read. */
    public SignedIn welcome(Actor nobody, Account account, Visit visit, SignedIn.Method by) {
        throttle.forgive(account.login(), Edge.network(visit.address()));
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

    /** As {@link #welcome}, with a session. */
    public Token open(Actor nobody, Account account, Visit visit) {
        throttle.forgive(account.login(), Edge.network(visit.address()));
        Token token = Token.fresh();
        accounts.noteSignIn(account.id());
        sessions.add(token, account.id(), visit);
        report(Kind.SIGNED_IN, Optional.of(account));
        return token;
    }

    private void report(Kind kind, Optional<Account> account) {
        AccountId subject = account.map(Account::id).orElse(null);
        CentreId centre = subject == null
                ? null
                : accounts.memberships(subject).stream()
                        .map(Membership::centre)
                        .findFirst()
                        .orElse(null);
        events.fire(new AccountEvent(kind, centre, kind == Kind.SIGNED_IN ? subject : null, subject, Map.of()));
    }
}
