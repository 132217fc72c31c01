package org.socialcluster.identity;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {

    /** The person is in; the token goes into the session cookie, once. */
    record Welcome(Token session, boolean mustChangePassword) implements SignInOutcome {}

    /** Wrong login, wrong password or a blocked account: never said which. */
    record Refused() implements SignInOutcome {}

    /** Too many wrong guesses for this account or from this address; not even the right password is looked at. */
    record Throttled(Duration pause) implements SignInOutcome {}
}
