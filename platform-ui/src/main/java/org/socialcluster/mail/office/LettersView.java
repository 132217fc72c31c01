package org.socialcluster.mail.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.mail.Delivery;
import org.socialcluster.mail.LetterFilter;
import org.socialcluster.mail.LetterState;
import org.socialcluster.mail.LetterView;
import org.socialcluster.mail.Letters;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.shared.Actor;

/** What the centre has written: what went out, what waits, what failed and why. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "letters", layout = OfficeLayout.class)
@Menu(title = "mail.title", order = 45)
class LettersView extends Page implements BeforeEnterObserver {
    private final transient Letters letters;
    private final transient Words words;
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("letters", this::refresh);
    private final TextField text = new TextField();
    private final Select<LetterState> state = new Select<>();
    private final ListGrid<LetterView> grid;
    private final ExportRow<LetterView> export;

    @Inject
    LettersView(Letters letters, OfficeSession session, Words words) {
        this.letters = letters;
        this.session = session;
        this.words = words;
        this.grid = new ListGrid<>(
                slice -> letters.list(session.actor(), wanted(), slice),
                () -> letters.count(session.actor(), wanted()));
        this.export = new ExportRow<>("letters", grid, () -> {
            Actor actor = session.actor();
            LetterFilter now = wanted();
            return slice -> letters.list(actor, now, slice);
        });
        head(getTranslation("mail.title"));
        add(new Paragraph(getTranslation("mail.about")));
        addDelivery(letters.delivery(session.actor()));
        addFilter();
        addColumns();
        filter.explains(grid, "mail.first", "mail.none");
        add(grid, export);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    private LetterFilter wanted() {
        return new LetterFilter(state.getValue(), text.getValue());
    }

    /** Why nothing leaves, where nothing does. */
    private void addDelivery(Delivery delivery) {
        if (delivery != Delivery.ON) {
            Paragraph why = new Paragraph(
                    getTranslation("mail.delivery." + delivery.name().toLowerCase(Locale.ROOT)));
            why.addClassName("box");
            add(why);
        }
    }

    private void addFilter() {
        text.setLabel(getTranslation("mail.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("mail.state"));
        state.setItems(LetterState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("any"));
        state.setItemLabelGenerator(it -> it == null ? getTranslation("any") : inWords(it));
        filter.by("q", text, it -> it, it -> it);
        filter.by("state", state, LetterState::name, LettersView::known);
        add(filter);
    }

    private static @Nullable LetterState known(String name) {
        return Arrays.stream(LetterState.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void addColumns() {
        Column<LetterView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("mail.subject"));
        export.column(
                grid.addComponentColumn(this::subject)
                        .setHeader(getTranslation("mail.subject"))
                        .setFlexGrow(3)
                        .setWidth("16rem"),
                it -> it.confidential() ? getTranslation("mail.private") : it.subject() + " → " + it.to());
        export.column(
                grid.addComponentColumn(this::standing)
                        .setHeader(getTranslation("mail.state"))
                        .setFlexGrow(2)
                        .setWidth("14rem"),
                it -> it.problem() == null
                        ? inWords(it.state())
                        : inWords(it.state()) + ". " + getTranslation("mail.said", it.problem()));
        export.column(
                grid.addColumn(it -> words.moment(it.written()))
                        .setHeader(getTranslation("mail.written"))
                        .setFlexGrow(0)
                        .setWidth("12rem"),
                it -> words.clock(it.written()));
        grid.addComponentColumn(this::again)
                .setHeader(getTranslation("mail.again"))
                .setFlexGrow(0)
                .setWidth("12rem");
        NarrowGrid.stack(grid, all);
    }

    private Component subject(LetterView letter) {
        String title = letter.confidential() ? getTranslation("mail.private") : letter.subject();
        Sub to = new Sub(letter.confidential() ? getTranslation("mail.private.why") : letter.to());
        if (letter.text().isEmpty()) {
            return new Stacked(new Span(title), to);
        }
        Button open = new Button(title, click -> new LetterDialog(title, letter, words).open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return new Stacked(open, to);
    }

    private Component standing(LetterView letter) {
        Span tag = new Span(inWords(letter.state()));
        tag.addClassNames("tag", face(letter.state()));
        Div cell = new Stacked(tag);
        if (letter.problem() != null) {
            cell.add(new Sub(getTranslation("mail.said", letter.problem())));
        }
        if (letter.nextTry() != null && letter.tries() > 0) {
            cell.add(new Sub(getTranslation("mail.next", words.moment(letter.nextTry()))));
        }
        return cell;
    }

    private Component again(LetterView letter) {
        if (!letter.canBeSentAgain()) {
            return new Span();
        }
        Button again = new Button(getTranslation("mail.again"), click -> sendAgain(letter));
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(
                letter.confidential()
                        ? getTranslation("mail.again.private")
                        : getTranslation("mail.again.which", letter.subject(), letter.to()));
        return again;
    }

    private void sendAgain(LetterView letter) {
        try {
            letters.sendAgain(session.actor(), letter.id());
            Notice.done(getTranslation("mail.again.done"));
        } finally {
            refresh();
        }
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(LetterView letter) {
        return new Stacked(subject(letter), standing(letter), new Sub(words.moment(letter.written())), again(letter));
    }

    private String inWords(LetterState of) {
        return getTranslation("mail.state." + of.name().toLowerCase(Locale.ROOT));
    }

    private static String face(LetterState state) {
        return switch (state) {
            case SENT -> "published";
            case FAILED -> "closed";
            case KEPT -> "archived";
            case QUEUED, SENDING -> "draft";
        };
    }
}
