package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeErrors;
import org.socialcluster.office.Refusals;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;

/**
 * A record at work: its fields with what is wrong in them, where it stands, and its buttons. Nothing typed is lost: a
 * refusal stays beside the fields, somebody else's change is shown beside one's own, the browser keeps the rest.
 */
final class Editing<D> extends Div {
    private final EditPage<D> page;
    private final transient Bench<D> bench;
    private final transient Fields<D> fields;
    private final transient RecordForm<D> form;
    private final Mistakes mistakes;
    private final KeptNotice<D> kept;
    private final EditBar bar;
    private final StatusBox<D> box;
    private final transient Rival<D> rival;
    private final Div below = new Div();
    private final boolean writes;
    private transient @Nullable Sheet<D> sheet;

    Editing(EditPage<D> page, Bench<D> bench, Fields<D> fields) {
        this.page = page;
        this.bench = bench;
        this.fields = fields;
        this.form = fields.form();
        this.writes = ListingRights.writes(bench.session());
        this.mistakes = new Mistakes(form);
        this.kept = new KeptNotice<>(this, bench, form);
        this.bar = new EditBar(this, bench);
        this.box = new StatusBox<>(this, bench);
        this.rival = new Rival<>(this, bench);
        addClassName("editing");
        below.addClassName("below");
        Div paper = new Div(kept, mistakes, fields.screen(), bar);
        bench.alike().ifPresent(desk -> paper.addComponentAtIndex(0, new AlikeBox<>(this, bench, fields, desk)));
        paper.addClassName("paper");
        add(paper, box, below);
        form.setReadOnly(!writes);
        bar.setVisible(writes);
    }

    RecordForm<D> form() {
        return form;
    }

    /** Shows a record that is not stored yet. */
    void begin(D draft) {
        show(draft);
        look();
        kept.watch(null);
    }

    void open(Sheet<D> record) {
        sheet = record;
        show(record.draft());
        look();
        kept.watch(record);
    }

    boolean writes() {
        return writes;
    }

    boolean unsaved() {
        return writes && form.changed();
    }

    @Nullable
    Sheet<D> sheet() {
        return sheet;
    }

    /** Saves, and says so; asks before, where more than the record changes by it.
     *
     * @return whether everything is stored now */
    boolean save() {
        String warning =
                sheet == null || !unsaved() ? null : page.warning(sheet).orElse(null);
        if (warning == null) {
            return saveNow();
        }
        Ask.calmly(getTranslation("edit.warning"), warning, getTranslation("edit.save"), this::saveNow);
        return false;
    }

    private boolean saveNow() {
        boolean stored = writes && keep();
        if (stored) {
            Notice.done(getTranslation("edit.saved"));
        }
        return stored;
    }

    /** Saves what is not saved yet, then does something with the record; says that, too, where it was public.
     *
     * @param done what to say afterwards */
    boolean act(UnaryOperator<Sheet<D>> action, String done) {
        return act(action, saved -> saved ? getTranslation("edit.saved-too", done) : done);
    }

    /** Saves what is not saved yet, then does something with the record.
     *
     * @param done what to say afterwards, knowing whether changes of a public record were saved on the way */
    boolean act(UnaryOperator<Sheet<D>> action, Function<Boolean, String> done) {
        boolean saves = unsaved() && sheet != null && sheet.status() != ListingStatus.DRAFT;
        boolean acted = does(action);
        if (acted) {
            Notice.done(done.apply(saves));
        }
        return acted;
    }

    private boolean does(UnaryOperator<Sheet<D>> action) {
        return keep() && attempt(() -> took(action.apply(stored())));
    }

    /** Gives one field the words of another record, and saves.
     *
     * @param done what to say afterwards */
    void putBack(String field, D past, String done) {
        form.field(field).show(past);
        if (keep()) {
            Notice.done(done);
        }
    }

    /** Saves what is not saved yet, and shows the record to residents; then says where they see it. */
    void publish(ListedDesk<D> desk) {
        StatusChange change = StatusChange.to(ListingStatus.PUBLISHED);
        if (does(it -> desk.move(actor(), it.id(), change, it.version()))) {
            String address = desk.preview(actor(), stored());
            Notice.done(bench.kind().say("published"), address, getTranslation("edit.published.look"));
        } else {
            mistakes.of("edit.mistakes.publish.");
        }
    }

    /** Does something with the stored record; what is refused is for the dialog to show. */
    void actInDialog(UnaryOperator<Sheet<D>> action, String done) {
        took(action.apply(stored()));
        Notice.done(done);
    }

    /** The record as it is stored, without what stands in the fields unsaved. */
    Sheet<D> stored() {
        return Objects.requireNonNull(sheet, "stored before");
    }

    Actor actor() {
        return bench.session().actor();
    }

    /** Shows the page that residents see, of what is stored. A draft is stored first: nobody else sees it. */
    void preview(ListedDesk<D> desk) {
        boolean unseen = stored().status() == ListingStatus.DRAFT;
        if (writes && unseen && !keep()) {
            return;
        }
        if (unsaved()) {
            Notice.done(getTranslation("edit.preview.stored"));
        }
        String address = desk.preview(actor(), stored());
        getUI().ifPresent(tab -> tab.getPage().open(address, "_blank"));
    }

    void delete() {
        attempt(() -> {
            bench.desk().delete(actor(), stored().id(), stored().version());
            kept.forget();
            page.gone();
            Notice.done(bench.kind().say("deleted"));
        });
    }

    /** Whether everything is stored now. */
    boolean keep() {
        return (sheet != null && !form.changed())
                || attempt(() -> {
                    D draft = fields.draft();
                    took(
                            sheet == null
                                    ? bench.desk().add(actor(), draft)
                                    : bench.desk().change(actor(), sheet.id(), draft, sheet.version()));
                });
    }

    private void took(Sheet<D> record) {
        sheet = record;
        show(record.draft());
        kept.saved(record);
        look();
        page.stored(record);
    }

    private boolean attempt(Runnable work) {
        mistakes.clear();
        try {
            work.run();
            return true;
        } catch (PastRefused refusal) {
            Notice.refusal(refusal.sentence());
            return false;
        } catch (RuntimeException failure) {
            List<FieldError> errors = Refusals.in(failure);
            if (!errors.isEmpty()) {
                mistakes.show(errors);
                return false;
            }
            Problem problem = OfficeErrors.problemIn(failure);
            if (sheet == null || problem == null || !overtaken(problem)) {
                throw failure;
            }
            rival.wasFaster(sheet);
            return false;
        }
    }

    private static boolean overtaken(Problem problem) {
        return problem.type() == ProblemType.STALE_VERSION || problem.type() == ProblemType.NOT_FOUND;
    }

    /** Opens what has happened to the record. */
    void history() {
        page.address(EditPage.HISTORY);
        HistoryDialog<D> dialog = new HistoryDialog<>(this, bench);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                page.address(null);
            }
        });
        dialog.open();
    }

    /** Lets the person choose between the own words and those of the record as it is now.
     *
     * @param base what the own words began from; null where nobody knows any more */
    void compare(@Nullable D base, Sheet<D> theirs) {
        rival.compare(base, theirs);
    }

    /** Goes on from the record as it is now, with the own words in some fields.
     *
     * @param mine names of the fields that keep the own words */
    void goOnFrom(Sheet<D> theirs, List<String> mine) {
        FieldStates own = FieldStates.of(form, mine);
        sheet = theirs;
        show(theirs.draft());
        kept.saved(theirs);
        look();
        form.restore(own.states());
        save();
    }

    /** Stores the own words as a new record: the old one is gone. */
    void saveAnew() {
        sheet = null;
        save();
    }

    void askBeforeLeaving(Runnable leave, Runnable stay) {
        new LeaveDialog(
                        () -> {
                            if (keep()) {
                                leave.run();
                            } else {
                                stay.run();
                            }
                        },
                        () -> {
                            kept.forget();
                            leave.run();
                        },
                        stay)
                .open();
    }

    Optional<Component> beside(Sheet<D> record) {
        return page.beside(record);
    }

    private void show(D draft) {
        form.show(draft);
        fields.shown(draft);
    }

    private void look() {
        bar.look(sheet == null ? null : sheet.status());
        box.look();
        below.removeAll();
        if (sheet != null) {
            page.below(sheet).ifPresent(below::add);
        }
    }
}
