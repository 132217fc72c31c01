package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.RunsAs;

/**
 * People's administration: an administrator works on everybody, a centre manager on the people of the own centre.
 *
 * <p>A manager never touches an account that also works elsewhere as a whole (block, new password, end of sessions): it
 * would be a way into another tenant. Roles in the own centre a manager may always take away.
 */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
public class People {
    @Inject
    AccountStore accounts;

    @Inject
    PersonStore people;

    @Inject
    InvitationStore invitations;

    @Inject
    SessionStore sessions;

    @Inject
    TokenStore tokens;

    @Inject
    Authority authority;

    @Inject
    Event<AccountEvent> events;

    /**
     * People by name.
     *
     * @param text part of a name or login, case does not matter; empty for all
     */
    public List<PersonView> list(Actor actor, String text, int offset, int limit) {
        return people.list(authority.reach(actor), text, offset, limit);
    }

    public int count(Actor actor, String text) {
        return people.count(authority.reach(actor), text);
    }

    public List<InvitationView> invitations(Actor actor) {
        return invitations.waiting(authority.reach(actor));
    }

    /**
     * Makes an invitation; the link is seen once.
     *
     * @throws Problem {@code invalid-input} for a role that does not exist in that centre, {@code not-found} for a centre
     *     that is not the manager's
     */
    public OneTimeLink invite(Actor actor, @Valid InvitationDraft draft) {
        authority.over(actor, draft.centre());
        authority.possible(draft.centre(), draft.roles());
        Token token = Token.fresh();
        OneTimeLink link = new OneTimeLink(OneTimeLink.path(token), invitations.invite(token, draft, actor.person()));
        fire(actor, Kind.INVITED, draft.centre(), null, Map.of("roles", AccountStore.names(draft.roles())));
        return link;
    }

    public void withdraw(Actor actor, UUID invitation) {
        CentreId centre = invitations
                .withdraw(invitation, authority.reach(actor))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        fire(actor, Kind.INVITATION_WITHDRAWN, centre, null, Map.of("invitation", invitation.toString()));
    }

    /**
     * Replaces the roles of a person in one centre; no role takes the person out of it.
     *
     * @throws Problem {@code conflict} for the own roles and for the last administrator's
     */
    public void changeRoles(Actor actor, AccountId person, CentreId centre, Set<Role> roles) {
        authority.over(actor, centre);
        authority.visible(actor, person);
        authority.notMyself(actor, person);
        authority.possible(centre, roles);
        Set<Role> before = accounts.memberships(person).stream()
                .filter(it -> it.centre().equals(centre))
                .map(Membership::roles)
                .findFirst()
                .orElse(Set.of());
        if (before.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            authority.notTheLastAdministrator();
        }
        accounts.setRoles(person, centre, roles, actor.person());
        fire(
                actor,
                Kind.ROLES_CHANGED,
                centre,
                person,
                Map.of("before", AccountStore.names(before), "after", AccountStore.names(roles)));
    }

    /** Ends all sessions, takes all tokens and lets nobody in any more.
     *
     * @throws Problem {@code conflict} for oneself, the last administrator, and a person who also works elsewhere */
    public void block(Actor actor, AccountId person) {
        Account account = authority.whole(actor, person);
        authority.notMyself(actor, person);
        if (has(person, Role.ADMINISTRATOR)) {
            authority.notTheLastAdministrator();
        }
        accounts.block(account.id(), actor.has(Role.ADMINISTRATOR));
        invitations.forgetThoseOf(account.id());
        invitations.forgetPasswordLinks(account.id());
        sessions.endOthers(account.id(), null);
        tokens.revokeAll(account.id());
        fire(actor, Kind.BLOCKED, home(person), person, Map.of());
    }

    public void unblock(Actor actor, AccountId person) {
        Account account = authority.whole(actor, person);
        if (account.blockedForRegion() && !actor.has(Role.ADMINISTRATOR)) {
            throw new Problem(ProblemType.CONFLICT, "people.blocked-for-region");
        }
        accounts.unblock(account.id());
        fire(actor, Kind.UNBLOCKED, home(person), person, Map.of());
    }

    /** A link with which the person sets a new password; until then the old one works. */
    public OneTimeLink newPassword(Actor actor, AccountId person) {
        authority.whole(actor, person);
        Token token = Token.fresh();
        OneTimeLink link = new OneTimeLink(
                OneTimeLink.path(token),
                invitations.newPassword(token, person, actor.person(), authority.reach(actor)));
        fire(actor, Kind.PASSWORD_LINK_MADE, home(person), person, Map.of());
        return link;
    }

    /** Nothing but a change of the password is open to the person from now on. */
    public void requirePasswordChange(Actor actor, AccountId person) {
        accounts.requirePasswordChange(authority.whole(actor, person).id());
        fire(actor, Kind.PASSWORD_CHANGE_REQUIRED, home(person), person, Map.of());
    }

    public void endSessions(Actor actor, AccountId person) {
        int ended = sessions.endOthers(authority.whole(actor, person).id(), null);
        fire(actor, Kind.SESSIONS_ENDED, home(person), person, Map.of("sessions", Integer.toString(ended)));
    }

    private boolean has(AccountId person, Role role) {
        return accounts.memberships(person).stream().anyMatch(it -> it.roles().contains(role));
    }

    private @Nullable CentreId home(AccountId person) {
        return accounts.memberships(person).stream()
                .map(Membership::centre)
                .findFirst()
                .orElse(null);
    }

    private void fire(
            Actor actor,
            Kind kind,
            @Nullable CentreId centre,
            @Nullable AccountId subject,
            Map<String, String> details) {
        events.fire(new AccountEvent(kind, centre, actor.person(), subject, details));
    }
}
