package org.socialcluster.freshness.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.freshness.Confirmed;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.freshness.WorkList;
import org.socialcluster.freshness.Workload;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.CloseDialog;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;

/** Record after record: look at it, one key says that it is true, and the next one stands there. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "confirm", layout = OfficeLayout.class)
@Menu(title = "confirm.title", order = 5)
class ConfirmView extends Page implements BeforeEnterObserver, ConfirmCard.Deeds {
    private static final Slice A_SITTING = new Slice(0, 200, "");
    private static final int SHOWN_AHEAD = 8;

    private final transient WorkList work;
    private final transient Essentials essentials;
    private final transient Closing closing;
    private final transient Clock clock;
    private final transient Words words;
    private final OfficeSession session;
    private final Queue queue = new Queue();
    private final Paragraph todo = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Div now = new Div();
    private final OrderedList ahead = new OrderedList();
    private final Button undo;
    private int done;
    private transient @Nullable Confirmed last;
    private transient @Nullable Looked looked;

    @Inject
    ConfirmView(
            WorkList work, Essentials essentials, Closing closing, OfficeSession session, Words words, Clock clock) {
        this.work = work;
        this.essentials = essentials;
        this.closing = closing;
        this.session = session;
        this.words = words;
        this.clock = clock;
        head(getTranslation("confirm.title"));
        todo.addClassName("sub");
        todo.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("confirm.progress"));
        undo = new Button(getTranslation("confirm.undo"), click -> takeBack());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Shortcuts.addShortcutListener(this, this::takeBack, Key.KEY_Z, KeyModifier.CONTROL)
                .listenOn(this)
                .setBrowserDefaultAllowed(false);
        ahead.addClassName("lines");
        Aside next = new Aside(new H2(getTranslation("confirm.next")), ahead);
        next.addClassName("box");
        Div both = new Div(new Div(now, undo), next);
        both.addClassNames("editing", "work");
        add(todo, progress, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reload();
    }

    /** Begins with what is due now. */
    void reload() {
        queue.fill(work.list(session.actor(), A_SITTING));
        show();
    }

    /** Passes over what somebody else has taken away meanwhile. */
    private void show() {
        now.removeAll();
        looked = null;
        Optional<DueRecord> first = queue.first();
        while (first.isPresent() && looked == null) {
            looked = essentials.of(session.actor(), first.get()).orElse(null);
            if (looked == null) {
                queue.drop();
                first = queue.first();
            }
        }
        if (first.isPresent() && looked != null) {
            ConfirmCard card = new ConfirmCard(first.get(), looked, ago(first.get()), this);
            now.add(card);
            card.focus();
        } else {
            Div fine = new Div(new Paragraph(getTranslation(done == 0 ? "confirm.fine" : "confirm.finished")));
            fine.addClassName("box");
            now.add(fine);
        }
        undo.setVisible(last != null);
        tell();
    }

    private void tell() {
        Workload load = work.workload(session.actor());
        todo.setText(
                load.records() == 0
                        ? getTranslation("confirm.none", done)
                        : getTranslation(
                                "confirm.todo.now",
                                Plurals.of("confirm.records.", load.records()),
                                Plurals.of("confirm.minutes.", load.minutes()),
                                done));
        progress.setMax(Math.max(1, done + load.records()));
        progress.setValue(done);
        ahead.removeAll();
        queue.next(SHOWN_AHEAD).forEach(it -> ahead.add(line(it)));
        ahead.getParent().ifPresent(it -> it.setVisible(queue.size() > 1));
    }

    private ListItem line(DueRecord due) {
        Button name = new Button(due.name(), click -> {
            queue.toFront(due.id());
            show();
        });
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span kind = new Span(getTranslation("confirm.kind." + due.kind().name().toLowerCase(Locale.ROOT)));
        kind.addClassName("sub");
        Div both = new Div(name, kind);
        both.addClassName("stacked");
        return new ListItem(both);
    }

    @Override
    public void confirm() {
        Looked seen = looked;
        DueRecord due = queue.first().orElse(null);
        if (seen == null || due == null) {
            return;
        }
        try {
            last = work.confirm(session.actor(), due.kind(), due.id(), seen.version());
            done++;
            queue.drop();
            show();
        } catch (Problem refused) {
            again(refused);
        }
    }

    @Override
    public void edit() {
        Looked seen = looked;
        if (seen != null) {
            getUI().ifPresent(tab -> tab.navigate(seen.path()));
        }
    }

    @Override
    public void close() {
        Looked seen = looked;
        DueRecord due = queue.first().orElse(null);
        if (seen == null || due == null || !seen.closable()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        new CloseDialog(getTranslation("confirm.closed.title", due.name()), today, change -> {
                    closing.close(session.actor(), due, seen.version(), change);
                    last = null;
                    done++;
                    queue.drop();
                    show();
                })
                .open();
    }

    @Override
    public void putOff() {
        queue.putOff();
        show();
    }

    /** Of the last one alone: whoever errs sees it at once. */
    void takeBack() {
        Confirmed given = last;
        if (given == null) {
            return;
        }
        last = null;
        try {
            work.takeBack(session.actor(), given);
            done--;
            Notice.done(getTranslation("confirm.undone"));
        } catch (Problem refused) {
            again(refused);
        }
        queue.fill(work.list(session.actor(), A_SITTING));
        queue.toFront(given.id());
        show();
    }

    private void again(Problem refused) {
        if (!List.of(ProblemType.STALE_VERSION, ProblemType.NOT_FOUND, ProblemType.CONFLICT)
                .contains(refused.type())) {
            throw refused;
        }
        Notice.refusal(getTranslation("confirm.again"));
        reload();
    }

    private String ago(DueRecord due) {
        return due.confirmed() == null
                ? getTranslation("confirm.never")
                : getTranslation(
                        "confirm.ago",
                        Plurals.daysAgo(Duration.between(due.confirmed().toInstant(), clock.instant())
                                .toDays()));
    }
}
