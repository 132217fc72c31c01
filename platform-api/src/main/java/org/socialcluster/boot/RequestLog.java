package org.socialcluster.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.RequestId;

/**
 * One line of the log for each request that is not an asset: what was asked, how it ended, how long it took, which account
 * XX: no name, no address, no query (it may hold what a person searched for, or a one-time link). The first filter of all (web.xml), so that refusals of the others are seen too.
 */
public class RequestLog implements Filter {
    private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());
    private static final int LONGEST_PATH = 200;

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) answer;
        String id = RequestId.begin(request);
        response.setHeader(RequestId.HEADER, id);
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.getServletPath().equals("/assets")) {
                write(request, response, id, (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String id, long millis) {
        Map<String, String> fields = new LinkedHashMap<>();
        String path = request.getRequestURI();
        fields.put("request", id);
        fields.put("method", request.getMethod());
        fields.put("path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
        fields.put("status", Integer.toString(response.getStatus()));
        fields.put("millis", Long.toString(millis));
        if (request.getUserPrincipal() instanceof SignedIn person) {
            fields.put("actor", person.account().toString());
            person.current().map(Membership::slug).ifPresent(it -> fields.put("centre", it));
        }
        // The container's JSON formatter writes the entries of a map as fields of their own.
        LogRecord line = new LogRecord(Level.INFO, "request " + String.join(" ", fields.values()));
        line.setLoggerName(LOG.getName());
        line.setParameters(new Object[] {fields});
        LOG.log(line);
    }
}
