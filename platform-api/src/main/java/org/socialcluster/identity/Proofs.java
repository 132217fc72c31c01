package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.identity.AccountEvent.Kind;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.tenancy.RunsAs;

/** What was handed out at sign-in and stands for the person since: sessions and personal tokens. */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
class Proofs {
    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    TokenStore tokens;

    @Inject
    Event<AccountEvent> events;

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

    public Optional<SignedIn> byToken(Actor nobody, Token token) {
        return tokens.use(token)
                .flatMap(used -> accounts.byId(used.account())
                        .filter(it -> !it.blocked())
                        .map(it -> new SignedIn(
                                it.id(),
                                it.login(),
                                it.name(),
                                used.mayWrite() ? SignedIn.Method.TOKEN_WRITE : SignedIn.Method.TOKEN_READ,
                                accounts.memberships(it.id()),
                                null,
                                it.mustChangePassword(),
                                null,
                                null)));
    }

    public void signOut(Actor nobody, Token token) {
        sessions.end(token)
                .ifPresent(account -> events.fire(new AccountEvent(
                        Kind.SIGNED_OUT,
                        accounts.memberships(account).stream()
                                .map(Membership::centre)
                                .findFirst()
                                .orElse(null),
                        account,
                        account,
                        Map.of())));
    }
}
