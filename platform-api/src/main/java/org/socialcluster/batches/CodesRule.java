package org.socialcluster.batches;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of record holds of its needs, or of its audience.
 *
 * @param most codes of one record
 * @param needed whether what everybody sees has to have one
 */
public record CodesRule(ListedCodes codes, int most, boolean needed) {
    public static CodesRule needs(int most, boolean needed) {
        return new CodesRule(ListedCodes.NEEDS, most, needed);
    }

    public static CodesRule audience(int most) {
        return new CodesRule(ListedCodes.AUDIENCE, most, false);
    }

    /** Whether the change says anything: to replace all by nothing takes them away, where they may go. */
    boolean saysNothing(CodesChange how, List<String> chosen) {
        return chosen.isEmpty() && (how != CodesChange.REPLACE || needed);
    }

    /** The key of a sentence that says why the record is left alone; null where nothing is in the way. */
    @Nullable
    String against(ListedRow row, CodesChange how, List<String> chosen) {
        List<String> now = codes == ListedCodes.NEEDS ? row.needs() : row.audience();
        List<String> then = how.of(now, chosen);
        if (then.equals(now)) {
            return "batch.already";
        }
        if (then.size() > most) {
            return "batch.codes-many";
        }
        return needed && then.isEmpty() && row.open() ? "batch.last-need" : null;
    }
}
