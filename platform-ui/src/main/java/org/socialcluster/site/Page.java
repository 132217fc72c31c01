package org.socialcluster.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.tenancy.CentreView;

/**
 * What a resource method answers with: a template and what it shows. {@link PageRenderer} turns it into bytes.
 *
 * @param status HTTP status code
 * @param template path under {@code src/main/jte}, e.g. {@code tenancy/town.jte}; takes {@code Frame frame} and the
 *     content as {@code page}
 * @param town the centre the page belongs to, whose navigation it gets; null outside the centres
 * @param keep how long its bytes stay true; null: not to be kept
 * @param count what is to be counted each time a person is shown it, from memory too, given the network; null: nothing
 */
public record Page(
        int status,
        String template,
        Head head,
        @Nullable CentreView town,
        Object content,
        @Nullable Keep keep,
        @Nullable Consumer<String> count) {
    /**
     * What search engines and browser tabs read.
     *
     * @param title without the name of the site
     * @param description one sentence for search results, null where the page should not be found
     * @param path the one address of the page, null where it should not be found
     * @param crumbs the way here from the page of the centre, this page last; empty on the first pages
     * @param thing what the page is about, for machines, given the site's origin; null where there is nothing to say
     */
    public record Head(
            String title,
            @Nullable String description,
            @Nullable String path,
            List<Crumb> crumbs,
            @Nullable Function<String, ObjectNode> thing) {

        public Head(String title, @Nullable String description, @Nullable String path) {
            this(title, description, path, List.of(), null);
        }

        public Head under(List<Crumb> way) {
            return new Head(title, description, path, way, thing);
        }

        public Head about(Function<String, ObjectNode> what) {
            return new Head(title, description, path, crumbs, what);
        }

        /** The same page shown to one person alone: nobody keeps it, nobody lists it. */
        public Head unlisted() {
            return new Head(title, null, null, crumbs, null);
        }
    }

    /** One step of the way to a page. */
    public record Crumb(String name, String path) {}

    /**
     * What the page is made of, for whoever keeps its bytes.
     *
     * @param centre the centre whose changes change the page; null: those of every centre
     * @param until from this moment on it may say something else, though nobody changed anything; null: never
     */
    public record Keep(@Nullable CentreId centre, @Nullable Instant until) {}

    public static Page of(String template, Head head, Object content) {
        return new Page(200, template, head, null, content, null, null);
    }

    /** A page only for whoever opened it: a form, an error. */
    public static Page unlisted(String template, String title, Object content) {
        return of(template, new Head(title, null, null), content);
    }

    public Page in(CentreView centre) {
        return new Page(status, template, head, centre, content, keep, count);
    }

    public Page withStatus(int code) {
        return new Page(code, template, head, town, content, keep, count);
    }

    /** The same for every reader with the same address and view, until then. */
    public Page kept(Keep howLong) {
        return new Page(status, template, head, town, content, howLong, count);
    }

    /** Done each time a person is shown the page; it outlives the request and may run in another one. */
    public Page counted(Consumer<String> what) {
        return new Page(status, template, head, town, content, keep, what);
    }
}
