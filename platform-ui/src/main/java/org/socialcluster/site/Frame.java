package org.socialcluster.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Phone;
import org.socialcluster.tenancy.CentreView;

/**
 * What surrounds the content of every page.
 *
 * @param t the sentences
 * @param assets folder of style sheet and fonts, with a slash at its end
 * @param origin scheme, host and port of this site
 * @param here path and query of this page, for the way back from the settings
 * @param demo true: everything shown is made up, and every page says so
 * @param hours the town's centre's opening hours, one phrase a rule
 * @param today the region's day; a page that says it is kept until midnight at most
 */
public record Frame(
        Texts t,
        ViewSettings view,
        String assets,
        String origin,
        String here,
        boolean demo,
        Page.Head head,
        @Nullable CentreView town,
        List<String> hours,
        LocalDate today) {

    /** Name of the browser tab: what the page is, then the site. */
    public String title() {
        return t.of("title", head.title());
    }

    /** Whether search engines may list the page. */
    public boolean listed() {
        return !demo && head.path() != null;
    }

    public String canonical() {
        return origin + head.path();
    }

    /** Settings, and back to this page. */
    public String viewLink() {
        return "/view?from=" + URLEncoder.encode(LocalPath.orElse(here, "/"), StandardCharsets.UTF_8);
    }

    /** A phone as a {@code tel:} link wants it. */
    public String dial(String phone) {
        return Phone.find(phone).map(Phone::link).orElseGet(() -> phone.replaceAll("[^+\\d]", ""));
    }

    /** For {@code aria-current}: this page, a page below it, or null elsewhere. */
    public @Nullable String current(String path) {
        String at = here.contains("?") ? here.substring(0, here.indexOf('?')) : here;
        if (at.equals(path)) {
            return "page";
        }
        return at.startsWith(path + "/") ? "true" : null;
    }

    /** For {@code aria-current} of a page that all others are below: this very page, or null. */
    public @Nullable String exactly(String path) {
        return "page".equals(current(path)) ? "page" : null;
    }

    /** Where a paper came from and when, for whoever finds it later. */
    public String printed() {
        return t.of("print.from", origin + (head.path() == null ? "" : head.path()), t.day(today));
    }

    /** What the page says to machines, as JSON that may stand in HTML; null where it says nothing. */
    public @Nullable String data() {
        return LinkedData.of(head, origin);
    }
}
