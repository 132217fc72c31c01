package org.socialcluster.shared.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** A page that could not be read, with what is to be said of it. */
public final class FetchFailure extends Exception {
    private final Kind kind;

    /** Why. */
    public enum Kind {
        /** No address that everybody may ask: not http(s), a private network, an unusual port, a password in it. */
        FORBIDDEN,
        /** There is no such server. */
        UNKNOWN_HOST,
        /** No answer in time. */
        TIMEOUT,
        /** The server's certificate does not hold. */
        CERTIFICATE,
        /** It sends from one page to the next without end. */
        TOO_MANY_REDIRECTS,
        /** The body is longer than wanted. */
        TOO_LARGE,
        /** The connection broke. */
        BROKEN
    }

    FetchFailure(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static FetchFailure of(IOException failed) {
        return new FetchFailure(kind(failed), String.valueOf(failed.getMessage()));
    }

    private static Kind kind(IOException failed) {
        if (failed instanceof PublicNames.ForbiddenAddress) {
            return Kind.FORBIDDEN;
        }
        if (failed instanceof UnknownHostException) {
            return Kind.UNKNOWN_HOST;
        }
        if (failed instanceof SocketTimeoutException) {
            return Kind.TIMEOUT;
        }
        return failed instanceof SSLException ? Kind.CERTIFICATE : Kind.BROKEN;
    }
}
