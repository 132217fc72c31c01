package org.socialcluster.services.office;

import java.util.List;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.ServedTown;

/** Other towns whose people are served as well. */
class TownsField extends Rows<ServedTown, TownRow> {
    private final transient Codes towns;

    TownsField(String label, Codes towns) {
        super(label, Shelf.words("town.more"));
        this.towns = towns;
    }

    @Override
    protected TownRow row(ServedTown value) {
        return new TownRow(value, towns, this::changed);
    }

    @Override
    protected TownRow another() {
        return row(new ServedTown("", null, List.of()));
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation("town.less", number);
    }
}
