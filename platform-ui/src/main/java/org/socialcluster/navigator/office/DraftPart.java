package org.socialcluster.navigator.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Flaw;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.NavigatorDesk;
import org.socialcluster.navigator.NavigatorVersion;
import org.socialcluster.navigator.NavigatorVersion.Status;
import org.socialcluster.navigator.Navigators;
import org.socialcluster.navigator.TestWalks;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;

/** The draft at work: its fields, what is wrong in it, where it leads. What is written is kept while it is written. */
class DraftPart extends Div {
    private static final int MILLIS = 2_000;

    private final transient NavigatorDesk desk;
    private final transient Navigators navigators;
    private final OfficeSession session;
    private final transient Words words;
    private final transient Clock clock;
    private final transient Consumer<NavigatorDesk> changed;
    private final Span saved = new Span();
    private @Nullable DraftForm form;
    private transient Navigator kept;
    private long version;

    /** @param changed takes the desk when it has another draft, or none */
    DraftPart(
            NavigatorDesk desk,
            NavigatorVersion draft,
            Navigators navigators,
            OfficeSession session,
            Words words,
            Clock clock,
            Consumer<NavigatorDesk> changed) {
        this.desk = desk;
        this.navigators = navigators;
        this.session = session;
        this.words = words;
        this.clock = clock;
        this.changed = changed;
        kept = draft.content();
        version = draft.version();
        saved.addClassName("sub");
        show(kept);
    }

    private void show(Navigator content) {
        removeAll();
        FlawWords flawWords = new FlawWords(content, desk.routes());
        List<Flaw> flaws = desk.flaws(content);
        DraftForm fields = new DraftForm(content, desk, this::anew);
        form = fields;
        keptWhile(fields.getElement());
        add(
                new Paragraph(getTranslation("navigator.draft")),
                new FlawList(flaws, flawWords),
                fields,
                new WalksPanel(content, flawWords, it -> anew(fields.with(it))),
                new NewWalk(content, it -> anew(fields.with(it))),
                new GraphPanel(content, desk.routes()),
                bar());
        fields.show(flaws, flawWords);
    }

    /** Letters come every two seconds; what is chosen, added or taken away comes at once. */
    private void keptWhile(Element fields) {
        fields.addEventListener("input", typed -> keep())
                .debounce(MILLIS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        fields.addEventListener("change", chosen -> keep());
        fields.addEventListener("click", click -> keep()).setFilter("event.target.closest('vaadin-button')");
    }

    /** The draft with another question, outcome or walk. */
    private void anew(Navigator content) {
        show(content);
        keep();
    }

    private Div bar() {
        Button save = new Button(getTranslation("navigator.save"), click -> check());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // Ctrl+S clicks it, see assets/office.js.
        save.getElement().setAttribute("data-save", true);
        Button publish = new Button(getTranslation("navigator.publish"), click -> publish());
        Button discard = new Button(
                getTranslation("navigator.discard"),
                click -> Ask.before(
                        getTranslation("navigator.discard.ask"),
                        getTranslation("navigator.discard.what"),
                        getTranslation("navigator.discard"),
                        () -> changed.accept(navigators.discard(session.actor(), version))));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div bar = new Div(save, publish, discard, saved);
        bar.addClassName("edit-bar");
        bar.getElement().setAttribute("data-typing", true);
        return bar;
    }

    /** Keeps what stands in the fields, right or wrong. */
    void keep() {
        Navigator now = Objects.requireNonNull(form).value();
        if (now.equals(kept)) {
            return;
        }
        saved.setText(getTranslation("editing.not-saved"));
        version = navigators
                .save(session.actor(), now, version)
                .of(Status.DRAFT)
                .orElseThrow()
                .version();
        kept = now;
        saved.setText(getTranslation("editing.saved", words.second(clock.instant())));
    }

    private void check() {
        keep();
        List<TestWalks.Gone> walks = TestWalks.all(kept);
        Notice.done(getTranslation(
                "navigator.saved",
                desk.flaws(kept).size(),
                walks.stream().filter(TestWalks.Gone::right).count(),
                walks.size()));
        changed.accept(navigators.desk(session.actor()));
    }

    private void publish() {
        keep();
        if (desk.of(Status.PUBLISHED).filter(it -> it.content().equals(kept)).isPresent()) {
            Notice.done(getTranslation("navigator.unchanged"));
            return;
        }
        show(kept);
        changed.accept(navigators.publish(session.actor(), version));
        Notice.done(getTranslation("navigator.is-published"));
    }
}
