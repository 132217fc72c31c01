package org.socialcluster.services.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Todo;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceTodosTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void who_only_reads_is_given_nothing_to_write() {
        desk.listing("primersk", "HOME_CARE", "Помощь дома");
        desk.sql("update social_service set status = 'DRAFT'");

        assertThat(todos(Role.CENTRE_MANAGER)).extracting(Todo::count).containsExactly(1);
        assertThat(todos(Role.COORDINATOR)).isEmpty();
        assertThat(todos(Role.EXPERT)).isEmpty();
    }

    private List<Todo> todos(Role role) {
        Actor actor = desk.signIn(role);
        return desk.get(ServiceTodos.class).todos(actor);
    }
}
