package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** Turns what a page's method throws into the error page; what we did not foresee is logged and never shown. */
@Provider
@ApplicationScoped
public class SiteErrors implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(SiteErrors.class.getName());
    private static final int ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int OUR_FAULT = 500;
    private static final int BUSY = 503;
    private static final int RETRY_SECONDS = 60;

    @Inject
    ErrorPages errors;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus() < ERROR
                    ? web.getResponse()
                    : page(web.getResponse().getStatus(), null);
        }
        // The container wraps what a transactional bean throws.
        Throwable cause = failure.getCause() instanceof Problem ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            int status = problem.type().status();
            return page(status, status == NOT_FOUND ? null : problem.getMessage());
        }
        LOG.log(Level.ERROR, "A page failed", failure);
        return page(OUR_FAULT, null);
    }

    private Response page(int status, @Nullable String detail) {
        Page page = errors.page(status, detail, request);
        Response.ResponseBuilder answer = Response.status(page.status()).entity(page);
        return (status == BUSY ? answer.header("Retry-After", RETRY_SECONDS) : answer).build();
    }
}
