package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.RequestId;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** The page for something that went wrong: what it means, and where to go from here. */
@ApplicationScoped
public class ErrorPages {
    /** Request attribute: the sentence that says why, where one is known. */
    public static final String DETAIL = "org.socialcluster.site.detail";

    private static final Logger LOG = System.getLogger(ErrorPages.class.getName());
    private static final Set<Integer> OWN_WORDS = Set.of(403, 404, 405);

    @Inject
    Centres centres;

    /**
     * Content of the template.
     *
     * @param request what the log calls this request, null where the error is not ours
     */
    public record Content(
            String title,
            String lead,
            @Nullable CentreView town,
            @Nullable String request) {}

    Page page(int status, @Nullable String detail, HttpServletRequest request) {
        CentreView town = status >= 500 ? null : town(Frames.path(request)).orElse(null);
        return page(status, detail, town, request);
    }

    /** The same for the moment when the database does not answer. */
    Page pageWithoutDatabase(int status, @Nullable String detail, HttpServletRequest request) {
        return page(status, detail, null, request);
    }

    private static Page page(
            int status, @Nullable String detail, @Nullable CentreView town, HttpServletRequest request) {
        Texts texts = Texts.russian();
        String kind = status >= 500 ? "500" : OWN_WORDS.contains(status) ? Integer.toString(status) : "other";
        String title = texts.of("error." + kind + ".title");
        String lead = detail == null ? texts.of("error." + kind + ".lead") : detail;
        String id = status >= 500 ? RequestId.of(request) : null;
        Page page = Page.unlisted("site/error.jte", title, new Content(title, lead, town, id));
        return (town == null ? page : page.in(town)).withStatus(status);
    }

    /** The town whose pages an error page offers; null for the centre of the region, which has no page of its own. */
    static @Nullable CentreView town(CentreView centre) {
        return centre.kind() == CentreView.Kind.TOWN ? centre : null;
    }

    private Optional<CentreView> town(String path) {
        String[] segments = path.split("/", 3);
        if (segments.length < 2 || segments[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            return centres.find(Actor.visitor(), segments[1]).filter(centre -> centre.kind() == CentreView.Kind.TOWN);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "The error page goes without its town: the database does not answer", unreachable);
            return Optional.empty();
        }
    }
}
