package org.socialcluster.corrections.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.socialcluster.corrections.CorrectedField;
import org.socialcluster.corrections.CorrectionView;
import org.socialcluster.corrections.CorrectionView.State;
import org.socialcluster.corrections.Corrections;
import org.socialcluster.corrections.Corrections.Reviewed;
import org.socialcluster.corrections.Inquiries;
import org.socialcluster.corrections.NextLetter;
import org.socialcluster.corrections.SilentProvider;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;

/** What organisations have corrected by the links of their letters: field by field, accepted or declined. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "corrections", layout = OfficeLayout.class)
@Menu(title = "corrections.title", order = 7)
class CorrectionsView extends Page implements BeforeEnterObserver {
    private final transient Corrections corrections;
    private final transient Inquiries inquiries;
    private final transient Words words;
    private final OfficeSession session;
    private final Div list = new Div();
    private final Div silent = new Div();
    private final Div next = new Div();
    private final LinesExport<Reviewed> export;

    @Inject
    CorrectionsView(Corrections corrections, Inquiries inquiries, OfficeSession session, Words words) {
        this.corrections = corrections;
        this.inquiries = inquiries;
        this.session = session;
        this.words = words;
        this.export = export();
        head(getTranslation("corrections.title"));
        add(new Paragraph(getTranslation("corrections.about")), list, export, silent, next);
        List.of(list, silent, next).forEach(it -> it.addClassName("parts"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        Map<UUID, List<Reviewed>> byRecord = corrections.list(session.actor()).stream()
                .collect(
                        Collectors.groupingBy(it -> it.correction().record(), LinkedHashMap::new, Collectors.toList()));
        export.setVisible(!byRecord.isEmpty());
        if (byRecord.isEmpty()) {
            list.add(box(new Paragraph(getTranslation("corrections.none"))));
        }
        byRecord.values().forEach(it -> list.add(record(it)));
        silent.removeAll();
        List<SilentProvider> quiet = corrections.silent(session.actor());
        if (!quiet.isEmpty()) {
            silent.add(new SilentProviders(quiet, words), exportOfSilent());
        }
        next.removeAll();
        List<NextLetter> letters = inquiries.next(session.actor());
        if (!letters.isEmpty()) {
            next.add(new NextLetters(letters, this::writeNow));
        }
    }

    private void writeNow(NextLetter letter) {
        try {
            inquiries.askNow(session.actor(), letter.provider());
            Notice.done(getTranslation("corrections.next.done", letter.name()));
        } finally {
            show();
        }
    }

    private LinesExport<Reviewed> export() {
        return LinesExport.of("corrections", () -> corrections.list(session.actor()))
                .column("export.record", Reviewed::record)
                .column("export.provider", it -> it.correction().provider())
                .column(
                        "export.field",
                        it -> CorrectionWords.field(it.correction().field()))
                .column(
                        "export.was",
                        it -> CorrectionWords.value(it.correction().field(), compared(it)))
                .column(
                        "export.wish",
                        it -> CorrectionWords.value(
                                it.correction().field(), it.correction().wish()))
                .column("export.when", it -> words.clock(it.correction().made()))
                .column("export.state", it -> state(it.correction()));
    }

    private LinesExport<SilentProvider> exportOfSilent() {
        return LinesExport.of("silent-providers", () -> corrections.silent(session.actor()))
                .column("export.provider", SilentProvider::name)
                .column("export.phone", SilentProvider::phone)
                .column("export.email", SilentProvider::email)
                .column("export.silent-since", it -> words.date(it.asked()))
                .column("export.waiting", SilentProvider::due);
    }

    private String state(CorrectionView it) {
        return getTranslation(it.state() == State.LIVE ? "corrections.live" : "corrections.waiting");
    }

    /** What is live is compared with what was approved last, what waits with what residents see now. */
    private static String compared(Reviewed reviewed) {
        return reviewed.correction().state() == State.LIVE
                ? reviewed.correction().was()
                : reviewed.present();
    }

    private Component record(List<Reviewed> fields) {
        CorrectionView first = fields.get(0).correction();
        String name = fields.get(0).record() == null
                ? getTranslation("corrections.gone")
                : fields.get(0).record();
        Div box = box(
                new H2(new Anchor(address(first), name)),
                new SubLine(getTranslation("corrections.by", first.provider(), words.moment(first.made()))));
        fields.forEach(it -> box.add(field(it, name)));
        if (fields.size() > 1) {
            Button all = button(
                    "corrections.accept-all",
                    name,
                    () -> decide(fields, it -> corrections.accept(session.actor(), it)));
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button none = button(
                    "corrections.decline-all",
                    name,
                    () -> decide(fields, it -> corrections.decline(session.actor(), it)));
            box.add(actions(all, none));
        }
        return box;
    }

    private Component field(Reviewed reviewed, String name) {
        CorrectionView it = reviewed.correction();
        boolean live = it.state() == State.LIVE;
        Div field = new Div(new H3(CorrectionWords.field(it.field())), difference(reviewed));
        Span tag = new Span(state(it));
        tag.addClassNames("tag", live ? "published" : "draft");
        field.add(new Paragraph(tag));
        if (reviewed.changedMeanwhile()) {
            field.add(
                    new SubLine(getTranslation("corrections.meanwhile", CorrectionWords.value(it.field(), it.was()))));
        }
        String which = name + ", " + CorrectionWords.field(it.field());
        field.add(actions(
                button(
                        "corrections.accept",
                        which,
                        () -> decide(List.of(reviewed), id -> corrections.accept(session.actor(), id))),
                button(
                        "corrections.decline",
                        which,
                        () -> decide(List.of(reviewed), id -> corrections.decline(session.actor(), id)))));
        field.addClassName("member");
        field.addClassName("stacked");
        return field;
    }

    private Component difference(Reviewed reviewed) {
        CorrectionView it = reviewed.correction();
        if (it.field() == CorrectedField.CLOSED) {
            return new Paragraph(getTranslation("corrections.closed"));
        }
        Span was = new Span(CorrectionWords.value(it.field(), compared(reviewed)));
        was.addClassName("was");
        Span is = new Span(CorrectionWords.value(it.field(), it.wish()));
        is.addClassName("is");
        return new Paragraph(was, new Span(" → "), is);
    }

    private void decide(List<Reviewed> fields, Consumer<UUID> decision) {
        try {
            fields.forEach(it -> decision.accept(it.correction().id()));
            Notice.done(getTranslation("corrections.decided"));
        } finally {
            show();
        }
    }

    private Button button(String key, String which, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(getTranslation(key) + ": " + which);
        return button;
    }

    private static String address(CorrectionView it) {
        return it.kind().code() + "s/" + it.record();
    }

    private static Div actions(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("actions");
        return row;
    }

    private static Div box(Component... content) {
        Div box = new Div(content);
        box.addClassNames("box", "part");
        return box;
    }
}
