package org.socialcluster.search.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.site.Words;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.search.SearchHit;
import org.socialcluster.search.SearchKind;
import org.socialcluster.search.SearchQuestion;
import org.socialcluster.search.SearchResult;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.site.Link;
import org.socialcluster.site.Paging;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Nearby;

/**
 * Content of the template.
 *
 * @param town null for the search in all towns
 * @param last the town whose pages this reader opened last; null on the pages of a town and where there is none
 * @param noted whether this search was noted as anonymous demand
 */
public record SearchContent(
        @Nullable CentreView town,
        @Nullable CentreView last,
        String path,
        SearchQuestion question,
        SearchResult result,
        Paging paging,
        Words words,
        boolean noted) {
    private static final int LONGEST_SNIPPET = 140;

    /** A choice of the form.
     *
     * @param word as addresses say it */
    public record Choice(String word, String name, boolean chosen) {}

    public boolean asked() {
        return !question.text().isEmpty() || !question.filter().isEmpty() || question.kind() != null;
    }

    public boolean narrowed() {
        return !question.filter().isEmpty() || question.kind() != null;
    }

    public List<SearchKind> kinds() {
        return Stream.of(SearchKind.values())
                .filter(it -> it != SearchKind.NEED)
                .toList();
    }

    public List<Choice> audiences() {
        return words.terms("recipient_categories")
                .map(it -> choice(it, question.filter().audience()))
                .toList();
    }

    private static Choice choice(Map.Entry<String, String> term, @Nullable String chosen) {
        return new Choice(
                Link.word(term.getKey()), term.getValue(), term.getKey().equals(chosen));
    }

    public List<ServiceForm> forms() {
        return List.of(ServiceForm.values());
    }

    /** The need that is asked for by an address; null for none. */
    public @Nullable String need() {
        String code = question.filter().need();
        return code == null ? null : words.need(code).map(it -> it.name()).orElse(null);
    }

    /** What to do first where life may be in danger; null where nothing that was found asks for it. */
    public @Nullable String safety() {
        return result.needs().stream()
                .flatMap(it -> words.need(it.needs().get(0)).stream())
                .map(it -> it.safetyNote())
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }

    public String word(String code) {
        return Link.word(code);
    }

    public String address(int page) {
        return Asking.address(path, question, page);
    }

    /** The same question without conditions. */
    public String plain() {
        return Link.to(path).with("q", question.text()).toString();
    }

    /** The same question in all towns. */
    public String everywhere() {
        return Link.to("/search").with("q", question.text()).toString();
    }

    /** The same question in another town. */
    public String near(Nearby other) {
        return Link.to("/" + other.slug() + "/search")
                .with("q", question.text())
                .toString();
    }

    /** How much was found, as a heading. */
    public String found() {
        return Texts.russian().plural("search.found", paging.total()).replace("{1}", question.text());
    }

    /** Whether the own town has an answer; otherwise its centre is named. */
    public boolean served() {
        return result.needs().isEmpty()
                ? !result.listings().isEmpty()
                : result.needs().get(0).level() == AnswerLevel.LOCAL;
    }

    /** The page of something found. */
    public String address(SearchHit hit) {
        String centre = hit.town() == null ? "" : hit.town().slug();
        return switch (hit.kind()) {
            case NEED -> "/" + centre + "/needs/" + hit.slug();
            case ROUTE -> (town == null ? "" : "/" + town.slug()) + "/routes/" + hit.slug();
            case SERVICE -> "/" + centre + "/services/" + hit.slug();
            case PROVIDER -> "/" + centre + "/providers/" + hit.slug();
            case EVENT -> "/" + centre + "/events/" + hit.slug();
        };
    }

    /** Name of the icon and of the colour: where it is, seen from here. */
    public String sign(SearchHit hit) {
        if (hit.kind() == SearchKind.NEED) {
            return hit.level() == null ? "own" : sign(hit.level());
        }
        String slug = hit.town() == null ? "" : hit.town().slug();
        return slug.equals("region") ? "region" : town != null && !town.slug().equals(slug) ? "near" : "own";
    }

    private static String sign(AnswerLevel level) {
        return switch (level) {
            case LOCAL -> "own";
            case NEIGHBOUR -> "near";
            case REGION -> "region";
            case UNAVAILABLE -> "stale";
            case NONE -> "nobody";
        };
    }

    /** The beginning of what is said about it. */
    public String snippet(SearchHit hit) {
        String text = hit.description().replaceAll("\\s+", " ").strip();
        if (text.length() <= LONGEST_SNIPPET) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_SNIPPET);
        return text.substring(0, end < 0 ? LONGEST_SNIPPET : end).replaceFirst("[\\p{P}\\s]+$", "") + "…";
    }
}
