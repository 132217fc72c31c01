package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.AccountStore.Account;
import org.socialcluster.identity.SignInAttempts.Guess;
import org.socialcluster.shared.Actor;

/** Tells who somebody is: by login and password, by the session of a cookie, by a personal token. */
@ApplicationScoped
public class SignIn {
    @Inject
    SignInAttempts attempts;

    @Inject
    Proofs proofs;

    /**
     * Opens a session for the right password. A refusal does not throw: the guess stays counted.
     *
     * @param login as typed: case and blanks around it do not matter
     */
    public SignInOutcome signIn(Actor nobody, String login, String password, Visit visit) {
        Guess guess = attempts.knock(nobody, plain(login), visit);
        if (!guess.pause().isZero()) {
            return new SignInOutcome.Throttled(guess.pause());
        }
        Account account = guess.account();
        if (!fits(account, password) || account == null) {
            attempts.refuse(nobody, account);
            return new SignInOutcome.Refused();
        }
        return new SignInOutcome.Welcome(attempts.open(nobody, account, visit), account.mustChangePassword());
    }

    /** The person of a login and password sent with the request itself; guesses are slowed down as on the form. */
    public Optional<SignedIn> byPassword(Actor nobody, String login, String password, Visit visit) {
        Guess guess = attempts.knock(nobody, plain(login), visit);
        if (!guess.pause().isZero()) {
            return Optional.empty();
        }
        Account account = guess.account();
        if (!fits(account, password) || account == null) {
            attempts.refuse(nobody, account);
            return Optional.empty();
        }
        return Optional.of(attempts.welcome(nobody, account, visit, SignedIn.Method.BASIC));
    }

    /** The person of a session cookie. */
    public Optional<SignedIn> bySession(Actor nobody, Token token) {
        return proofs.bySession(nobody, token);
    }

    /** The person of a personal token while it lives. */
    public Optional<SignedIn> byToken(Actor nobody, Token token) {
        return proofs.byToken(nobody, token);
    }

    public void signOut(Actor nobody, Token token) {
        proofs.signOut(nobody, token);
    }

    /** Looks at a password; as slow for nobody's account as for somebody's. */
    private static boolean fits(@Nullable Account account, String password) {
        PasswordHash stored = account == null || account.password() == null ? PasswordHash.NOBODYS : account.password();
        boolean right = password.length() <= PasswordRules.LONGEST && stored.verifies(password);
        return right && account != null && account.password() != null && !account.blocked();
    }

    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
