package org.socialcluster.boot;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.socialcluster.shared.Problem;

/** Refuses a call that should bring a body and brings none: without a media type no reader of ours is asked. */
@Provider
public class BodyWanted implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read == null) {
            throw Problem.ofField("", "json.missing");
        }
        return read;
    }
}
