package org.socialcluster.services.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.office.AtWork;
import org.socialcluster.services.Attention;
import org.socialcluster.services.ServiceAttention;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceTodosTest {
    private final ServiceTodos todos = new ServiceTodos(new ServiceAttention() {
        @Override
        public Map<Attention, Integer> counts(Actor actor) {
            return Map.of(Attention.DRAFT, 2);
        }
    });

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void who_only_reads_is_given_nothing_to_write() {
        assertThat(todos.todos(AtWork.as(Role.CENTRE_MANAGER).actor())).hasSize(1);
        assertThat(todos.todos(AtWork.as(Role.COORDINATOR).actor())).isEmpty();
        assertThat(todos.todos(AtWork.as(Role.EXPERT).actor())).isEmpty();
    }
}
