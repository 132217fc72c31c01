package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * The page on which one record is written: its fields, where it stands, what can be done with it. Asks before what was
 * typed would be lost.
 *
 * @param <D> what people write of the record
 */
public abstract class EditPage<D> extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    /** Route parameter: the record, or {@link #NEW}. */
    public static final String ID = "id";

    public static final String NEW = "new";

    /** Value of the address's {@code open}: the page opens with the record's history. */
    static final String HISTORY = "history";

    private static final int LONGEST_NAME = 300;

    private final transient Kind kind;
    private final transient Desk<D> desk;
    private final transient Bench<D> bench;
    private final OfficeSession session;
    private @Nullable Editing<D> editing;

    protected EditPage(Kind kind, Desk<D> desk, OfficeSession session, Words words, Clock clock) {
        this.bench = new Bench<>(kind, desk, session, words, clock);
        this.kind = kind;
        this.desk = desk;
        this.session = session;
    }

    /** The fields, empty: made anew for every record. */
    protected abstract Fields<D> fields();

    /** What a new record begins with.
     *
     * @param event its query may say more, e.g. whose it is */
    protected abstract D begin(BeforeEnterEvent event);

    /** What stands below the fields; nothing for a record that is not stored yet. */
    protected Optional<Component> below(Sheet<D> sheet) {
        return Optional.empty();
    }

    /** What stands among the buttons of the record beside the fields, e.g. a way to what belongs to it. */
    protected Optional<Component> beside(Sheet<D> sheet) {
        return Optional.empty();
    }

    /** What a change of the stored record brings about beyond it, to be asked before it is saved; nothing for most kinds. */
    protected Optional<String> warning(Sheet<D> sheet) {
        return Optional.empty();
    }

    /** The way up: to the list, or to what the record belongs to. */
    protected RouterLink up(D draft) {
        return new RouterLink(kind.say("list"), list());
    }

    /** The list that this page was reached from. */
    protected abstract Class<? extends Component> list();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Sheet<D> sheet = sheet(event);
        Editing<D> page = new Editing<>(this, bench, fields());
        editing = page;
        D draft = sheet == null ? begin(event) : sheet.draft();
        add(crumbs(up(draft)), named(sheet == null ? kind.say("new") : sheet.name()));
        if (!ListingRights.writes(session)) {
            add(new Paragraph(getTranslation("edit.read-only")));
        }
        add(page);
        if (sheet == null) {
            page.begin(draft);
        } else {
            page.open(sheet);
            if (event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("open")
                    .filter(HISTORY::equals)
                    .isPresent()) {
                page.history();
            }
        }
    }

    /** Which record the address names: its id, or {@link #NEW}. */
    protected String wanted(BeforeEnterEvent event) {
        return event.getRouteParameters().get(ID).orElse(NEW);
    }

    private @Nullable Sheet<D> sheet(BeforeEnterEvent event) {
        String id = wanted(event);
        if (id.equals(NEW)) {
            session.actor().require(ListingRights.writers());
            return null;
        }
        return uuid(id).flatMap(it -> desk.find(session.actor(), it))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** The record to begin a new one from: {@code ?copy=…}. */
    protected final Optional<D> copied(BeforeEnterEvent event) {
        return asked(event, "copy")
                .flatMap(it -> desk.find(session.actor(), it))
                .map(Sheet::draft)
                .map(desk::copy);
    }

    /** The record that a parameter of the address names. */
    protected static Optional<UUID> asked(BeforeEnterEvent event, String parameter) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(parameter)
                .flatMap(EditPage::uuid);
    }

    /** The name of a copy: never longer than a name may be. */
    public static String copyOf(String name) {
        String copy = I18NProvider.translate(Words.LANGUAGE, "edit.copy.name", name);
        return copy.length() <= LONGEST_NAME ? copy : name;
    }

    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        Editing<D> page = editing;
        if (page != null && page.unsaved()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            page.askBeforeLeaving(leave::proceed, leave::cancel);
        }
    }

    /** The record is stored under this name and address now. */
    final void stored(Sheet<D> sheet) {
        named(sheet.name());
        address(null);
    }

    /** A link to what is shown.
     *
     * @param open what is open beside the fields; null for nothing */
    final void address(@Nullable String open) {
        Editing<D> page = editing;
        Sheet<D> sheet = page == null ? null : page.sheet();
        if (sheet != null) {
            String path = desk.many() ? kind.path() + "/" + sheet.id() : kind.path();
            getUI().ifPresent(tab ->
                    tab.getPage().getHistory().replaceState(null, open == null ? path : path + "?open=" + open));
        }
    }

    /** The record is no longer there. */
    final void gone() {
        editing = null;
        getUI().ifPresent(tab -> tab.navigate(list()));
    }

    /** The address of the page of a record. */
    public static RouteParam id(UUID id) {
        return new RouteParam(ID, id.toString());
    }
}
