package org.socialcluster.search.site;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.site.Words;
import org.socialcluster.search.SearchKind;
import org.socialcluster.search.SearchQuestion;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.site.Link;
import org.socialcluster.tenancy.CentreView;

/** What the form of the search says; what is no choice of it asks for nothing. */
public class Asking {
    private static final int LONGEST = 200;
    private static final String YES = "1";

    @QueryParam("q")
    @DefaultValue("")
    String typed;

    @QueryParam("kind")
    @DefaultValue("")
    String kind;

    @QueryParam("need")
    @DefaultValue("")
    String need;

    @QueryParam("audience")
    @DefaultValue("")
    String audience;

    @QueryParam("form")
    @DefaultValue("")
    String form;

    @QueryParam("free")
    @DefaultValue("")
    String free;

    @QueryParam("wheelchair")
    @DefaultValue("")
    String wheelchair;

    @QueryParam("taking")
    @DefaultValue("")
    String taking;

    @QueryParam("open")
    @DefaultValue("")
    String open;

    @QueryParam("page")
    @DefaultValue("1")
    String page;

    @SuppressWarnings("NullAway.Init")
    public Asking() {} // JAX-RS

    String text() {
        String plain = typed.replaceAll("\\p{C}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST)).strip();
    }

    SearchQuestion question(@Nullable CentreView town, Words words) {
        return new SearchQuestion(
                text(),
                town,
                SearchKind.of(kind).filter(it -> it != SearchKind.NEED).orElse(null),
                new SearchQuestion.Filter(
                        words.need(Link.code(need)).isPresent() ? Link.code(need) : null,
                        words.word("recipient_categories", Link.code(audience)).isPresent()
                                ? Link.code(audience)
                                : null,
                        chosenForm(),
                        YES.equals(free),
                        YES.equals(wheelchair),
                        YES.equals(taking),
                        YES.equals(open)));
    }

    private @Nullable ServiceForm chosenForm() {
        return Arrays.stream(ServiceForm.values())
                .filter(it -> Link.word(it.name()).equals(form))
                .findFirst()
                .orElse(null);
    }

    /** The address of a page of the same answer, from 1. */
    static String address(String path, SearchQuestion question, int page) {
        SearchQuestion.Filter filter = question.filter();
        return Link.to(path)
                .with("q", question.text())
                .with("kind", question.kind() == null ? "" : question.kind().code())
                .with("need", word(filter.need()))
                .with("audience", word(filter.audience()))
                .with(
                        "form",
                        filter.form() == null ? "" : Link.word(filter.form().name()))
                .with("free", filter.free() ? YES : "")
                .with("wheelchair", filter.wheelchair() ? YES : "")
                .with("taking", filter.taking() ? YES : "")
                .with("open", filter.open() ? YES : "")
                .with("page", page == 1 ? "" : String.valueOf(page))
                .toString();
    }

    private static String word(@Nullable String code) {
        return code == null ? "" : Link.word(code);
    }
}
