package org.socialcluster.identity;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/**
 * The person behind a request, as {@code request.getUserPrincipal()}. Read anew from the database at each request, so
 * that a block or a change of rights works at once.
 *
 * @param by how the person proved who they are
 * @param memberships where the person may work, region first, then by town
 * @param chosen the centre chosen in this session, or null
 * @param mustChangePassword true: nothing but a change of the password is open
 * @param sessionId the session, or null for Basic and Bearer
 * @param previousSignInAt the sign-in before this one, or null
 */
public record SignedIn(
        AccountId account,
        String login,
        String displayName,
        Method by,
        List<Membership> memberships,
        @Nullable CentreId chosen,
        boolean mustChangePassword,
        @Nullable UUID sessionId,
        @Nullable Instant previousSignInAt)
        implements Principal {

    /** How somebody proved who they are. A personal token may be limited to reading. */
    public enum Method {
        SESSION,
        BASIC,
        TOKEN_READ,
        TOKEN_WRITE
    }

    /** For the container's log: an id, never a name. */
    @Override
    public String getName() {
        return account.toString();
    }

    public Optional<Membership> in(CentreId centre) {
        return memberships.stream().filter(it -> it.centre().equals(centre)).findFirst();
    }

    public Optional<Membership> in(String slug) {
        return memberships.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** The regional membership, if there is one. */
    public Optional<Membership> regional() {
        return memberships.stream().filter(Membership::regional).findFirst();
    }

    /** Where the office opens: the chosen centre while the person still belongs to it, else the first one. */
    public Optional<Membership> current() {
        return memberships.stream()
                .filter(it -> it.centre().equals(chosen))
                .findFirst()
                .or(() -> memberships.stream().findFirst());
    }

    /** The person at work in a centre. */
    public Actor actorIn(Membership membership) {
        return new Actor(account, audience(membership), membership.centre(), membership.roles());
    }

    /** The person as such, outside every centre: for the own profile. */
    public Actor self() {
        return new Actor(account, Audience.SIGN_IN, null, Set.of());
    }

    private static Audience audience(Membership membership) {
        if (!membership.regional()) {
            return Audience.OFFICE;
        }
        return membership.roles().equals(Set.of(Role.MINISTRY_REVIEWER)) ? Audience.REGION_READ : Audience.REGION_EDIT;
    }
}
