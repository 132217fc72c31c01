package org.socialcluster.tenancy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.CentreId;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.CentreView.Contacts;
import org.socialcluster.tenancy.CentreView.Kind;
import org.socialcluster.tenancy.CentreView.Status;
import org.socialcluster.tenancy.CentreView.TownName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StageTest {
    private static final CentreView REZH = aTown("Реж", "в Реже", Status.PLANNED);
    private static final CentreView SEROV = aTown("Серов", "в Серове", Status.OPEN);
    private static final CentreView IRBIT = aTown("Ирбит", "в Ирбите", Status.OPEN);

    private static String stage(CentreView... towns) {
        return TownsPages.stage(List.of(towns), Texts.russian()).replace('\u00a0', ' ');
    }

    private static CentreView aTown(String name, String inTown, Status status) {
        TownName names = new TownName(name, name, name, name, name, name, inTown, name, name);
        Contacts contacts = new Contacts(null, null, null, List.of(), false);
        return new CentreView(
                new CentreId(new UUID(0, 1)),
                "town",
                Kind.TOWN,
                names,
                name,
                status,
                null,
                null,
                null,
                null,
                null,
                true,
                contacts);
    }

    @Test
    void open_centres_are_named_and_the_others_are_not_promised() {
        assertThat(stage(IRBIT, REZH, SEROV))
                .isEqualTo("Центр уже работает в Ирбите и в Серове, в остальных городах готовится к открытию.");
    }

    @Test
    void where_none_is_open_none_is_named() {
        assertThat(stage(REZH)).isEqualTo("Центры готовятся к открытию.");
    }

    @Test
    void where_all_are_open_nothing_is_announced() {
        assertThat(stage(SEROV, IRBIT)).isEqualTo("Центры уже работают во всех городах.");
    }
}
