package org.socialcluster.routes.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.routes.ObjectionDraft;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationDraft;
import org.socialcluster.routes.VerificationSheet;
import org.socialcluster.routes.Verifications;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** Step after step: the expert reads it beside what it rests on, one key says that it is true, and the next one stands there. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT"})
@Route(value = "verification", layout = OfficeLayout.class)
@Menu(title = "verify.title", order = 32)
class VerificationView extends Page implements BeforeEnterObserver, VerificationCard.Deeds {
    private static final int SHOWN_AHEAD = 10;

    private final transient Verifications verifications;
    private final transient Words words;
    private final OfficeSession session;
    private final Waiting waiting = new Waiting();
    private final Sitting sitting;
    private final Paragraph todo = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Div now = new Div();
    private final Div beside = new Div();
    private final OrderedList ahead = new OrderedList();
    private final Div next;
    private final Button undo;
    private int done;
    private @Nullable UUID last;
    private transient @Nullable StepToVerify lastStep;
    private transient @Nullable VerificationSheet looked;

    @Inject
    VerificationView(Verifications verifications, OfficeSession session, Words words) {
        this.verifications = verifications;
        this.session = session;
        this.words = words;
        this.sitting = new Sitting(writes(), this::reload);
        head(getTranslation("verify.title"));
        todo.addClassName("sub");
        todo.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("verify.progress"));
        undo = new Button(getTranslation("verify.undo"), click -> takeBack());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Shortcuts.addShortcutListener(this, this::takeBack, Key.KEY_Z, KeyModifier.CONTROL)
                .listenOn(this)
                .setBrowserDefaultAllowed(false);
        ahead.addClassName("lines");
        next = new Div(new H2(getTranslation("verify.next")), ahead);
        next.addClassNames("box", "ahead");
        Div both = new Div(new Div(now, undo, next), beside);
        both.addClassNames("editing", "work", "verifying");
        add(todo, progress, sitting, both, export());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<StepToVerify> all = verifications.list(session.actor());
        sitting.know(all);
        sitting.read(event.getLocation());
        fill(all);
    }

    /** Begins with what is due now. */
    void reload() {
        List<StepToVerify> all = verifications.list(session.actor());
        sitting.know(all);
        fill(all);
    }

    private void fill(List<StepToVerify> all) {
        waiting.fill(all.stream().filter(sitting::wants).toList());
        show();
    }

    /** Passes over what is not published any more. */
    private void show() {
        now.removeAll();
        beside.removeAll();
        looked = null;
        while (looked == null && waiting.first().isPresent()) {
            looked = look(waiting.first().get(), waiting.first().get().coming());
            if (looked == null) {
                waiting.drop();
            }
        }
        if (looked == null) {
            Div fine = new Div(new Paragraph(getTranslation(done == 0 ? "verify.fine" : "verify.finished")));
            fine.addClassName("box");
            now.add(fine);
        } else {
            StepToVerify step = looked.step();
            VerificationCard card =
                    new VerificationCard(looked, step.coming() ? look(step, false) : null, writes(), words, this);
            now.add(card);
            beside.add(new Grounds(looked));
            card.focus();
        }
        undo.setVisible(last != null);
        tell();
    }

    /** @param coming whether as the next version says it, or as residents read it */
    private @Nullable VerificationSheet look(StepToVerify step, boolean coming) {
        try {
            return verifications.look(session.actor(), step.key(), coming);
        } catch (Problem gone) {
            if (gone.type() != ProblemType.NOT_FOUND) {
                throw gone;
            }
            return null;
        }
    }

    private void tell() {
        todo.setText(getTranslation("verify.left", waiting.size(), done));
        progress.setMax(Math.max(1, done + waiting.size()));
        progress.setValue(done);
        ahead.removeAll();
        waiting.next(SHOWN_AHEAD).forEach(it -> ahead.add(line(it)));
        next.setVisible(waiting.size() > 1);
    }

    private ListItem line(StepToVerify step) {
        Button name = new Button(getTranslation("verify.step", step.number(), step.title()), click -> {
            waiting.toFront(step);
            show();
        });
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span where = new Span(getTranslation("verify.line", step.routeTitle(), state(step)));
        where.addClassName("sub");
        Div both = new Div(name, where);
        both.addClassName("stacked");
        return new ListItem(both);
    }

    private String state(StepToVerify step) {
        String state = getTranslation("verify.state." + step.state().name().toLowerCase(Locale.ROOT));
        return step.coming() ? getTranslation("verify.coming", state) : state;
    }

    @Override
    public void confirm() {
        VerificationSheet seen = looked;
        if (seen == null || !sitting.ready()) {
            return;
        }
        answered(() -> {
            last = verifications.confirm(
                    session.actor(),
                    new VerificationDraft(seen.step().key(), seen.fingerprint(), sitting.scope(), sitting.months()));
            lastStep = seen.step();
        });
    }

    @Override
    public void object() {
        VerificationSheet seen = looked;
        if (seen != null) {
            String title = getTranslation(
                    "verify.wrong.title", seen.step().number(), seen.step().title());
            new ObjectionDialog(
                            title,
                            (reason, correction) -> answered(() -> {
                                verifications.object(
                                        session.actor(),
                                        new ObjectionDraft(seen.step().key(), seen.fingerprint(), reason, correction));
                                last = null;
                                Notice.done(getTranslation("verify.wrong.done"));
                            }))
                    .open();
        }
    }

    @Override
    public void putOff() {
        waiting.putOff();
        show();
    }

    /** What has been changed meanwhile is shown again, as it reads now. */
    private void answered(Runnable word) {
        try {
            word.run();
        } catch (Problem refused) {
            if (refused.type() != ProblemType.STALE_VERSION && refused.type() != ProblemType.NOT_FOUND) {
                throw refused;
            }
            Notice.refusal(String.valueOf(refused.getMessage()));
            show();
            return;
        }
        done++;
        waiting.drop();
        show();
    }

    /** Of the last one alone: whoever errs sees it at once. */
    void takeBack() {
        UUID given = last;
        StepToVerify step = lastStep;
        if (given == null || step == null) {
            return;
        }
        last = null;
        verifications.takeBack(session.actor(), given);
        done--;
        Notice.done(getTranslation("verify.undone"));
        waiting.toFront(step);
        show();
    }

    private boolean writes() {
        return session.actor().has(Role.EXPERT);
    }

    private LinesExport<StepToVerify> export() {
        return LinesExport.of("verification", () -> verifications.list(session.actor()))
                .column("verify.column.route", StepToVerify::routeTitle)
                .column("verify.column.number", StepToVerify::number)
                .column("verify.column.step", StepToVerify::title)
                .column("verify.column.state", this::state)
                .column(
                        "verify.column.why",
                        it -> it.lapsed() == null
                                ? null
                                : getTranslation(
                                        "verify.lapsed." + it.lapsed().name().toLowerCase(Locale.ROOT)))
                .column(
                        "verify.column.expert",
                        it -> it.last() == null ? null : it.last().expert())
                .column(
                        "verify.column.scope",
                        it -> it.last() == null ? null : it.last().scope())
                .column(
                        "verify.column.until",
                        it -> it.last() == null
                                ? null
                                : words.date(it.last().validUntil().toInstant()))
                .column(
                        "verify.column.objection",
                        it -> it.objection() == null ? null : it.objection().reason());
    }
}
