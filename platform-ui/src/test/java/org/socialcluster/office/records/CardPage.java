package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Role;

/** The page of a card, on a day in November. */
final class CardPage extends EditPage<Card> {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T07:00:00Z"), ZoneId.of("Asia/Yekaterinburg"));

    private final transient Cards cards;

    private CardPage(Kind kind, Cards cards, OfficeDesk desk) {
        super(kind, cards, desk.session(), desk.get(Words.class), CLOCK);
        this.cards = cards;
    }

    /** Somebody of that role looks at cards. */
    static Editing<Card> open(OfficeDesk desk, Cards cards, CardFields fields, Role role) {
        Kind kind = new Kind("service.", "services");
        desk.signIn(role);
        Editing<Card> page = new Editing<>(
                new CardPage(kind, cards, desk),
                new Bench<>(kind, cards, desk.session(), desk.get(Words.class), CLOCK),
                fields);
        UI.getCurrent().add(page);
        return page;
    }

    @Override
    protected Fields<Card> fields() {
        return new CardFields();
    }

    @Override
    protected Card begin(BeforeEnterEvent event) {
        return Card.named("");
    }

    @Override
    protected Optional<String> warning(Sheet<Card> sheet) {
        return Optional.ofNullable(cards.warning);
    }

    @Override
    protected Class<? extends Component> list() {
        return Div.class;
    }
}
