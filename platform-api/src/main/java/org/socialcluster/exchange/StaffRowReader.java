package org.socialcluster.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.staff.StaffDraft;

/** Rows of staff. A name is shown only where the row says that the person has agreed, and when. */
final class StaffRowReader implements RowReader {
    private final List<String> fields;
    private final CodeNames codes;
    private final Colleagues colleagues;

    StaffRowReader(List<String> fields, CodeNames codes, Colleagues colleagues) {
        this.fields = fields;
        this.codes = codes;
        this.colleagues = colleagues;
    }

    @Override
    public ReadRow read(int number, List<String> row) {
        RowCells cells = new RowCells(fields, row);
        String key = cells.key();
        StaffDraft draft = draft(cells);
        cells.check(ImportKind.STAFF, "", draft);
        return cells.read(number, key, StaffRoom.match(draft), "", draft);
    }

    private StaffDraft draft(RowCells cells) {
        return new StaffDraft(
                Objects.requireNonNullElse(cells.text("position", "position"), ""),
                cells.text("displayName", "displayName"),
                consent(cells),
                cells.value("reception", "reception", (field, cell) -> HoursCell.read(cell), List.of()),
                cells.codes("languages", "languages", codes.of("languages")),
                cells.codes("topics", "topics", codes.of("topics")),
                cells.text("phone", "phone"),
                cells.text("email", "email"),
                cells.text("room", "room"),
                cells.text("note", "note"),
                cells.value("substitute", "substituteId", colleagues::find),
                cells.value("awayFrom", "awayFrom", DateCell::day),
                cells.value("awayUntil", "awayUntil", DateCell::day),
                cells.value("order", "order", Cells::number));
    }

    private static StaffDraft.@Nullable Consent consent(RowCells cells) {
        boolean name = cells.value("nameConsent", "consent.name", Cells::flag, false);
        boolean photo = cells.value("photoConsent", "consent.photo", Cells::flag, false);
        @Nullable LocalDate given = cells.value("consentGiven", "consent.given", DateCell::day);
        return name || photo || given != null ? new StaffDraft.Consent(name, photo, given) : null;
    }
}
