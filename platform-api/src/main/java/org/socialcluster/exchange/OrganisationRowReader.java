package org.socialcluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.ProviderDraft;

/** Rows of organisations, each with one of its places or none: the place stands in the draft as {@code place}. */
final class OrganisationRowReader implements RowReader {
    private static final List<String> OF_PLACE =
            List.of("place", "street", "postalCode", "latitude", "longitude", "note", "passportClass", "accessibility");
    private static final String NOT_LOOKED_AT = "UNKNOWN";

    private final List<String> fields;
    private final CodeNames codes;
    private final String town;

    /** @param town where a place is if its row does not say it */
    OrganisationRowReader(List<String> fields, CodeNames codes, String town) {
        this.fields = fields;
        this.codes = codes;
        this.town = town;
    }

    @Override
    public ReadRow read(int number, List<String> row) {
        RowCells cells = new RowCells(fields, row);
        String key = cells.key();
        ProviderDraft provider = provider(cells);
        cells.check(ImportKind.PROVIDER, "", provider);
        Map<String, Object> draft = Merge.plain(provider);
        if (OF_PLACE.stream().anyMatch(cells::has)) {
            PlaceDraft place = place(cells, provider.name());
            cells.check(ImportKind.PROVIDER, "place.", place);
            draft.put(Merge.PLACE, Merge.plain(place));
        }
        return cells.read(number, key, Cells.folded(provider.name()), "", draft);
    }

    // NullAway: a draft may lack what it needs until it is checked, as any input may.
    @SuppressWarnings("NullAway")
    private ProviderDraft provider(RowCells cells) {
        return new ProviderDraft(
                Objects.requireNonNullElse(cells.text("name", "name"), ""),
                cells.code("kind", "kind", codes.of("kind")),
                cells.code("authorityKind", "authorityKind", codes.of("authorityKind")),
                cells.codes("sectors", "sectors", codes.of("sectors")),
                cells.text("email", "email"),
                cells.text("phone", "phone"),
                cells.value("website", "website", (field, cell) -> Cells.web(cell)),
                cells.text("inn", "inn"),
                cells.text("ogrn", "ogrn"),
                cells.value("inSocialRegistry", "inSocialRegistry", Cells::flag, false));
    }

    private PlaceDraft place(RowCells cells, String provider) {
        @Nullable String street = cells.text("street", "place.street");
        String usual = street == null ? provider : street;
        return new PlaceDraft(
                Objects.requireNonNullElse(cells.text("place", "place.name"), usual),
                null,
                street,
                Objects.requireNonNullElse(cells.text("city", "place.city"), town),
                cells.text("postalCode", "place.postalCode"),
                cells.value("latitude", "place.latitude", Cells::decimal),
                cells.value("longitude", "place.longitude", Cells::decimal),
                cells.value("addressHidden", "place.addressHidden", Cells::flag, false),
                Objects.requireNonNullElse(
                        cells.code("passportClass", "place.passportClass", codes.of("passportClass")), NOT_LOOKED_AT),
                cells.codes("accessibility", "place.accessibility", codes.of("accessibility")),
                cells.text("note", "place.note"));
    }
}
