package org.socialcluster.search.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.demand.DemandCounter;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.needs.site.KnownWords;
import org.socialcluster.needs.site.Words;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.search.Search;
import org.socialcluster.search.SearchHit;
import org.socialcluster.search.SearchQuestion;
import org.socialcluster.search.SearchResult;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.Paging;
import org.socialcluster.site.People;
import org.socialcluster.site.Texts;
import org.socialcluster.site.TownCookie;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Makes the page of an answer, in a town or in the region. */
@RequestScoped
class SearchAnswers {
    @Inject
    Search search;

    @Inject
    KnownWords known;

    @Inject
    DemandCounter demand;

    @Inject
    Centres centres;

    @Inject
    People people;

    @Inject
    TownCookie cookie;

    @Inject
    HttpServletRequest request;

    Response answer(@Nullable CentreView town, String path, Asking asking) {
        Words words = known.whole();
        SearchQuestion question = asking.question(town, words);
        int number = Paging.parse(asking.page);
        SearchResult result = search.find(Actor.visitor(), question, Paging.slice(number));
        Paging paging = new Paging(number, result.total());
        if (paging.isBeyond()) {
            return Response.seeOther(URI.create(Asking.address(path, question, paging.pages())))
                    .build();
        }
        boolean noted = number == 1 && note(question, result);
        SearchContent content =
                new SearchContent(town, town == null ? last() : null, path, question, result, paging, words, noted);
        Page page = Page.unlisted("search/search.jte", title(content), content);
        return Response.ok(town == null ? page : page.in(town)).build();
    }

    private static String title(SearchContent content) {
        Texts texts = Texts.russian();
        CentreView town = content.town();
        String where = town == null ? texts.of("search.in-region") : town.name().inTown();
        String text = content.question().text();
        return text.isEmpty() ? texts.of("search.page", where) : texts.of("search.page.of", text, where);
    }

    /** Whether somebody has looked here for what the town does not have, and it was counted. */
    private boolean note(SearchQuestion question, SearchResult result) {
        CentreView town = question.town();
        Optional<String> network = people.asking(request);
        if (!question.filter().isEmpty() || question.text().isEmpty() || network.isEmpty()) {
            return false;
        }
        if (result.isEmpty()) {
            demand.noteNothingFound(network.get(), town == null ? null : town.id(), question.text());
            return true;
        }
        if (town == null || result.needs().isEmpty()) {
            return false;
        }
        SearchHit need = result.needs().get(0);
        if (need.level() == null || need.level() == AnswerLevel.LOCAL) {
            return false;
        }
        demand.note(
                network.get(),
                town.id(),
                need.needs().get(0),
                need.level() == AnswerLevel.UNAVAILABLE ? DemandSource.FULL : DemandSource.SEARCH);
        return true;
    }

    private @Nullable CentreView last() {
        return cookie.of(request)
                .flatMap(slug -> centres.find(Actor.visitor(), slug))
                .filter(it -> it.kind() == CentreView.Kind.TOWN)
                .orElse(null);
    }
}
