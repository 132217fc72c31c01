package org.socialcluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Slug;

/** Rows of services. What a row says nothing of is as usual, or as the record has it. */
final class ServiceRowReader implements RowReader {
    private final List<String> fields;
    private final Map<String, String> usual;
    private final CodeNames codes;
    private final Organisations organisations;
    private final boolean demo;

    /**
     * @param usual what a new record has where the table says nothing: {@code form}, {@code cost}
     * @param demo whether telephone numbers may be examples
     */
    ServiceRowReader(
            List<String> fields,
            Map<String, String> usual,
            CodeNames codes,
            Organisations organisations,
            boolean demo) {
        this.fields = fields;
        this.usual = usual;
        this.codes = codes;
        this.organisations = organisations;
        this.demo = demo;
    }

    @Override
    public ReadRow read(int number, List<String> row) {
        RowCells cells = new RowCells(fields, row);
        String key = cells.key();
        ServiceDraft draft = draft(cells);
        cells.check(ImportKind.SERVICE, "", draft);
        if (!demo && draft.contacts().stream().anyMatch(it -> example(it.phone()))) {
            cells.refuse("phone", "listing.phone-example");
        }
        String match = Cells.folded(draft.name()) + "\t" + draft.providerId() + "\t"
                + (fields.contains("place") ? Objects.toString(draft.placeId(), "") : "");
        return cells.read(number, key, match, Slug.of(draft.name(), "service"), draft);
    }

    private static boolean example(@Nullable String phone) {
        return phone != null && Phone.find(phone).filter(Phone::isExample).isPresent();
    }

    // NullAway: a draft may lack its provider until it is checked, as any input may.
    @SuppressWarnings("NullAway")
    private ServiceDraft draft(RowCells cells) {
        @Nullable ProviderId provider = provider(cells);
        return new ServiceDraft(
                Objects.requireNonNullElse(cells.text("name", "name"), ""),
                Objects.requireNonNullElse(cells.text("description", "description"), ""),
                codes(cells, "needs"),
                codes(cells, "serviceTypes"),
                cells.value(
                        "form", "form", (field, cell) -> Cells.one(field, cell, ServiceForm.class, "form."), form()),
                codes(cells, "audience"),
                provider,
                place(cells, provider),
                cost(cells),
                new ServiceDraft.Eligibility(
                        cells.text("eligibility", "eligibility.text"),
                        cells.value("ippsu", "eligibility.ippsuRequired", Cells::flag, false)),
                codes(cells, "documents"),
                cells.value("byAppointment", "byAppointment", Cells::flag, false),
                codes(cells, "accessibility"),
                cells.value("schedule", "schedule", (field, cell) -> HoursCell.read(cell), List.of()),
                contacts(cells),
                capacity(cells),
                codes(cells, "languages"),
                List.of());
    }

    private ServiceForm form() {
        return ServiceForm.valueOf(usual.getOrDefault("form", ServiceForm.VISIT.name()));
    }

    private List<String> codes(RowCells cells, String field) {
        return cells.codes(field, field, codes.of(field));
    }

    private @Nullable ProviderId provider(RowCells cells) {
        if (!cells.has("provider")) {
            cells.refuse("provider", "import.no-provider");
        }
        return cells.value("provider", "providerId", organisations::provider);
    }

    private @Nullable PlaceId place(RowCells cells, @Nullable ProviderId provider) {
        return cells.value("place", "placeId", (field, cell) -> organisations.place(field, cell, provider));
    }

    private ServiceDraft.Cost cost(RowCells cells) {
        CostKind otherwise = CostKind.valueOf(usual.getOrDefault("cost", CostKind.FREE.name()));
        return new ServiceDraft.Cost(
                cells.value(
                        "cost",
                        "cost.kind",
                        (field, cell) -> Cells.one(field, cell, CostKind.class, "cost."),
                        otherwise),
                cells.text("costText", "cost.text"));
    }

    private static List<ServiceDraft.Contact> contacts(RowCells cells) {
        ServiceDraft.Contact contact = new ServiceDraft.Contact(
                cells.text("phone", "contact.phone"),
                cells.text("email", "contact.email"),
                cells.text("contactNote", "contact.note"));
        return contact.phone() == null && contact.email() == null && contact.note() == null
                ? List.of()
                : List.of(contact);
    }

    private static ServiceDraft.Capacity capacity(RowCells cells) {
        return new ServiceDraft.Capacity(
                cells.value(
                        "capacity",
                        "capacity.state",
                        (field, cell) -> Cells.one(field, cell, CapacityState.class, "capacity."),
                        CapacityState.UNKNOWN),
                cells.value("waiting", "capacity.waiting", Cells::number),
                cells.text("capacityNote", "capacity.note"));
    }
}
