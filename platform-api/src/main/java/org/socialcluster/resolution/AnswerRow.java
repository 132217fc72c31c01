package org.socialcluster.resolution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.Answers.Farther;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** A row of the store's query as an answer. */
final class AnswerRow {
    private static final String FARTHER = "farther";

    private AnswerRow() {}

    /** @param rows of one need, in order */
    static Answers answers(List<Row> rows) {
        Farther farther = rows.stream()
                .filter(row -> row.text(1).equals(FARTHER))
                .findFirst()
                .map(row -> new Farther(row.text(3), row.text(4), Objects.requireNonNull(row.decimalOrNull(5))))
                .orElse(null);
        return Answers.of(
                rows.stream()
                        .filter(row -> !row.text(1).equals(FARTHER))
                        .map(AnswerRow::answer)
                        .toList(),
                farther);
    }

    private static Answer answer(Row row) {
        @Nullable BigDecimal km = row.decimalOrNull(5);
        return new Answer(
                AnswerLevel.of(row.text(1)),
                new Answer.Centre(row.text(3), row.text(4)),
                km,
                service(row),
                new Answer.Provider(row.text(12), row.text(13)),
                row.textOrNull(14),
                row.flag(15),
                row.instantOrNull(16),
                row.flag(17),
                row.flag(18),
                row.flag(19) ? new Answer.Lent(row.numberOrNull(20), row.texts(21)) : null,
                visit(row));
    }

    private static Answer.Service service(Row row) {
        ListingStatus status = ListingStatus.valueOf(row.text(10));
        return new Answer.Service(
                row.uuid(6),
                row.text(7),
                row.text(8),
                ServiceForm.valueOf(row.text(9)),
                status,
                status == ListingStatus.CLOSED ? CapacityState.UNKNOWN : CapacityState.valueOf(row.text(11)));
    }

    private static Answer.Visit visit(Row row) {
        List<ServiceDraft.Contact> own = List.of(StoredJson.read(row.text(24), ServiceDraft.Contact[].class));
        boolean provider = own.isEmpty() && (row.textOrNull(25) != null || row.textOrNull(26) != null);
        return new Answer.Visit(
                new CentreId(row.uuid(2)),
                row.uuidOrNull(22),
                List.of(StoredJson.read(row.text(23), OpeningHours[].class)),
                provider ? List.of(new ServiceDraft.Contact(row.textOrNull(25), row.textOrNull(26), null)) : own,
                accessibility(row),
                row.flag(29));
    }

    private static List<String> accessibility(Row row) {
        return Stream.concat(
                        row.texts(27).stream()
                                .filter(it -> it.startsWith("accessibility"))
                                .map(it -> it.substring(it.indexOf('/') + 1)),
                        row.texts(28).stream())
                .distinct()
                .toList();
    }
}
