package org.socialcluster.office.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Tab;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Role;

/** Two records become one, field by field. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergePageTest {
    @RegisterExtension
    final Tab tab = new Tab(Set.of(CardMergePage.class, CardList.class, OneCard.class));

    private static final Cards CARDS = new Cards();

    private Sheet<Card> first = CARDS.put(new Card("Приём юриста", "", List.of()), ListingStatus.PUBLISHED);
    private Sheet<Card> second = CARDS.put(new Card("Юрист", "по средам", List.of()), ListingStatus.DRAFT);

    @BeforeEach
    void open() {
        UI.getCurrent()
                .navigate(
                        "cards/merge",
                        QueryParameters.simple(Map.of(
                                "a", first.id().toString(), "b", second.id().toString())));
    }

    @Test
    void only_what_differs_is_asked_and_what_one_lacks_is_taken_from_the_other() {
        assertThat(_find(RadioButtonGroup.class)).hasSize(3);

        merge();

        assertThat(CARDS.now(first.id()).draft()).isEqualTo(new Card("Приём юриста", "по средам", List.of()));
        assertThat(CARDS.stored).doesNotContainKey(second.id());
    }

    @Test
    void the_other_one_may_stay_with_the_name_of_the_first() {
        choose("Какая запись останется", false);

        merge();

        assertThat(CARDS.now(second.id()).draft()).isEqualTo(new Card("Приём юриста", "по средам", List.of()));
        assertThat(CARDS.stored).doesNotContainKey(first.id());
    }

    private static void choose(String label, boolean a) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        RadioButtonGroup<Boolean> group = _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        _setValue(group, a);
    }

    private static void merge() {
        _click(_get(Button.class, spec -> spec.withText("Объединить")));
        List<Button> both = _find(Button.class, spec -> spec.withText("Объединить"));
        _click(both.get(both.size() - 1));
    }

    /** The list of cards. */
    @Route("cards")
    public static final class CardList extends Div {}

    /** The page of a card. */
    @Route("cards/:id")
    public static final class OneCard extends Div {}

    /** The page on which two cards become one. */
    @Route("cards/merge")
    public static final class CardMergePage extends MergePage<Card> {
        public CardMergePage() {
            super(new Kind("service.", "cards"), CARDS, AtWork.as(Role.CENTRE_MANAGER));
        }

        @Override
        protected Fields<Card> fields() {
            return new CardFields();
        }

        @Override
        protected Class<? extends Component> list() {
            return CardList.class;
        }
    }
}
