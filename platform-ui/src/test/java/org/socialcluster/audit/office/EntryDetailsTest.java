package org.socialcluster.audit.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.audit.AuditEntryView;
import org.socialcluster.office.Tab;
import org.socialcluster.office.Words;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class EntryDetailsTest {
    private final EntryDetails details = new EntryDetails(new Words());

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Locale.forLanguageTag("ru-RU"));
    }

    @Test
    void a_change_of_roles_says_what_was_and_what_is() {
        assertThat(details.of(entry(Map.of("before", "COORDINATOR,LISTINGS_EDITOR", "after", "CENTRE_MANAGER"))))
                .isEqualTo("было: редактор услуг, координатор; стало: руководитель центра");
    }

    @Test
    void whoever_is_taken_out_is_left_without_roles() {
        assertThat(details.of(entry(Map.of("before", "COORDINATOR", "after", ""))))
                .isEqualTo("было: координатор; стало: без ролей");
    }

    @Test
    void an_invitation_says_to_which_roles() {
        assertThat(details.of(entry(Map.of("roles", "COORDINATOR")))).isEqualTo("роли: координатор");
    }

    @Test
    void a_role_the_platform_no_longer_knows_does_not_close_the_log() {
        assertThat(details.of(entry(Map.of("roles", "KING,COORDINATOR")))).isEqualTo("роли: координатор");
    }

    @Test
    void other_entries_say_no_more_than_their_kind() {
        assertThat(details.of(entry(Map.of("token", "7f")))).isEmpty();
    }

    private static AuditEntryView entry(Map<String, String> details) {
        return new AuditEntryView(UUID.randomUUID(), Instant.EPOCH, "ROLES_CHANGED", "Реж", null, null, details);
    }
}
