package org.socialcluster.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;

/**
 * Something that the audit log must know: a sign-in or a change of rights. Fired inside the transaction that does it.
 *
 * @param centre where it belongs, or null for the region
 * @param actor who did it, or null for nobody known
 * @param subject whom it concerns, or null where no account is known
 * @param details more in codes and ids; never a password, a token or a name
 */
public record AccountEvent(
        Kind kind,
        @Nullable CentreId centre,
        @Nullable AccountId actor,
        @Nullable AccountId subject,
        Map<String, String> details) {

    /** What happened. Stored by name; shown in words by the office. */
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_THROTTLED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_CHANGE_REQUIRED,
        PASSWORD_LINK_MADE,
        SESSIONS_ENDED,
        INVITED,
        INVITATION_WITHDRAWN,
        INVITATION_ACCEPTED,
        ROLES_CHANGED,
        BLOCKED,
        UNBLOCKED,
        TOKEN_CREATED,
        TOKEN_REVOKED
    }
}
