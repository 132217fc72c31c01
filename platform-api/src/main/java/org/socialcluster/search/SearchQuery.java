package org.socialcluster.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.PageQuery;
import org.socialcluster.shared.Problem;
import org.socialcluster.tenancy.CentreView;

/** What the API is asked to find. */
public class SearchQuery {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    @Parameter(description = "Что ищут, своими словами; опечатки, раскладка и транслит прощаются")
    @QueryParam("q")
    @DefaultValue("")
    String text;

    @Parameter(description = "Город (slug); без него — вся область", example = "rezh")
    @QueryParam("town")
    @Nullable
    String town;

    @Parameter(description = "Только этот вид: need, route, service, provider или event")
    @QueryParam("kind")
    @Nullable
    String kind;

    @Parameter(description = "Код потребности", example = "HOME_CARE")
    @QueryParam("need")
    @Nullable
    String need;

    @Parameter(description = "Для кого: код классификатора recipient_categories", example = "ELDERLY")
    @QueryParam("audience")
    @Nullable
    String audience;

    @Parameter(description = "Как получают: HOME, SEMI_RESIDENTIAL, RESIDENTIAL, VISIT или REMOTE")
    @QueryParam("form")
    @Nullable
    String form;

    @Parameter(description = "Только бесплатное")
    @QueryParam("free")
    boolean free;

    @Parameter(description = "Можно попасть в кресле-коляске")
    @QueryParam("wheelchair")
    boolean wheelchair;

    @Parameter(description = "Принимают сейчас: есть места, и не закрыто")
    @QueryParam("taking")
    boolean taking;

    @Parameter(description = "Открыто в эту минуту, по часам приёма")
    @QueryParam("open")
    boolean open;

    @Parameter(description = "Номер страницы, с 1")
    @QueryParam("page")
    @DefaultValue("1")
    int page;

    @Parameter(description = "Сколько записей на странице, от 1 до 200")
    @QueryParam("size")
    @DefaultValue("20")
    int size;

    @SuppressWarnings("NullAway.Init")
    public SearchQuery() {} // JAX-RS

    PageQuery paging() {
        return new PageQuery(page, size, "");
    }

    /** @throws Problem {@code invalid-input} for a town, a kind or a code that is none */
    SearchQuestion question(Function<String, Optional<CentreView>> towns) {
        return new SearchQuestion(
                text,
                town == null || town.isEmpty()
                        ? null
                        : towns.apply(town)
                                .filter(it -> it.kind() == CentreView.Kind.TOWN)
                                .orElseThrow(() -> Problem.ofField("town", "search.town")),
                kind == null || kind.isEmpty()
                        ? null
                        : SearchKind.of(kind).orElseThrow(() -> Problem.ofField("kind", "search.kind")),
                new SearchQuestion.Filter(
                        code("need", need), code("audience", audience), form(), free, wheelchair, taking, open));
    }

    private static @Nullable String code(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!CODE.matcher(value).matches()) {
            throw Problem.ofField(field, "search.code");
        }
        return value;
    }

    private @Nullable ServiceForm form() {
        if (form == null || form.isEmpty()) {
            return null;
        }
        try {
            return ServiceForm.valueOf(form.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.ofField("form", "search.form");
        }
    }
}
