package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.AccountEvent.Kind;
import org.socialcluster.identity.AccountStore.Account;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.RunsAs;

/** Everything that a person does with the own account. Every method works on the Actor's account and no other. */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
public class Profiles {
    private static final int MOST_TOKENS = 20;

    @Inject
    AccountStore accounts;

    @Inject
    PersonStore people;

    @Inject
    SessionStore sessions;

    @Inject
    TokenStore tokens;

    @Inject
    InvitationStore invitations;

    @Inject
    ThrottleStore throttle;

    @Inject
    Event<AccountEvent> events;

    public ProfileView get(Actor actor) {
        return people.profile(actor.person());
    }

    /** Remembers for this session in which of the own centres the person works.
     *
     * @throws Problem {@code not-found} for a centre that is not the person's */
    public void chooseCentre(Actor actor, UUID session, CentreId centre) {
        if (accounts.memberships(actor.person()).stream()
                .noneMatch(it -> it.centre().equals(centre))) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        sessions.choose(actor.person(), session, centre);
    }

    /**
     * Changes the password; all other sessions end, personal tokens stay.
     *
     * @param keep the session that goes on, or null
     * @return false where the current password was wrong: not thrown, so that the guess stays counted
     * @throws Problem {@code invalid-input} at {@code password} for a weak new one, {@code throttled} after many wrong
     */
    public boolean changePassword(Actor actor, String current, String wanted, @Nullable UUID keep) {
        Account account = accounts.byId(actor.person()).orElseThrow();
        String key = ThrottleStore.account(account.login());
        if (!throttle.charge(key, ThrottleStore.FREE_PER_PAIR).pause().isZero()) {
            throw new Problem(ProblemType.THROTTLED, "sign-in.throttled");
        }
        if (account.password() == null || !account.password().verifies(current)) {
            return false;
        }
        PasswordRules.check(account.login(), wanted);
        if (wanted.equals(current)) {
            throw Problem.ofField("password", "password.same");
        }
        throttle.forgive(account.login(), "");
        accounts.setPassword(account.id(), PasswordHash.of(wanted));
        invitations.forgetPasswordLinks(account.id());
        sessions.endOthers(account.id(), keep);
        fire(actor, Kind.PASSWORD_CHANGED, Map.of());
        return true;
    }

    public List<SessionView> sessions(Actor actor, @Nullable UUID current) {
        return sessions.of(actor.person(), current);
    }

    public void endSession(Actor actor, UUID session) {
        if (sessions.end(actor.person(), session) > 0) {
            fire(actor, Kind.SESSIONS_ENDED, Map.of("sessions", "1"));
        }
    }

    /** Signs the person out everywhere.
     *
     * @param keep the session that stays, or null for none */
    public void endOtherSessions(Actor actor, @Nullable UUID keep) {
        int ended = sessions.endOthers(actor.person(), keep);
        fire(actor, Kind.SESSIONS_ENDED, Map.of("sessions", Integer.toString(ended)));
    }

    public List<TokenView> tokens(Actor actor) {
        return tokens.of(actor.person());
    }

    public NewToken createToken(Actor actor, @Valid TokenDraft draft) {
        if (tokens.of(actor.person()).size() >= MOST_TOKENS) {
            throw new Problem(ProblemType.CONFLICT, "token.too-many", MOST_TOKENS);
        }
        Token secret = Token.fresh();
        UUID id = tokens.add(actor.person(), secret, draft);
        fire(actor, Kind.TOKEN_CREATED, Map.of("token", id.toString()));
        return new NewToken(id, secret);
    }

    public void revokeToken(Actor actor, UUID token) {
        if (tokens.revoke(actor.person(), token) > 0) {
            fire(actor, Kind.TOKEN_REVOKED, Map.of("token", token.toString()));
        }
    }

    private void fire(Actor actor, Kind kind, Map<String, String> details) {
        AccountId person = actor.person();
        CentreId centre = accounts.memberships(person).stream()
                .map(Membership::centre)
                .findFirst()
                .orElse(null);
        events.fire(new AccountEvent(kind, centre, person, person, details));
    }
}
