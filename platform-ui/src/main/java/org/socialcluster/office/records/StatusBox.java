package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Ask;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** Where a record stands, what that means for residents, and what can be done about it. */
final class StatusBox<D> extends Aside {
    private final Editing<D> editing;
    private final transient Bench<D> bench;
    private final Div tag = new Div();
    private final Div body = new Div();

    StatusBox(Editing<D> editing, Bench<D> bench) {
        this.editing = editing;
        this.bench = bench;
        addClassNames("box", "status");
        body.addClassName("stacked");
        add(new H2(getTranslation("status.title")), tag, body);
        getElement().setAttribute("aria-label", getTranslation("status.title"));
    }

    void look() {
        Sheet<D> sheet = editing.sheet();
        tag.removeAll();
        body.removeAll();
        if (sheet == null) {
            body.add(new Paragraph(bench.kind().say("unsaved")));
            return;
        }
        if (sheet.status() != null) {
            tag.add(new StatusTag(sheet.status()));
        }
        body.add(new Paragraph(meaning(sheet, sheet.status())));
        if (bench.listed().isPresent() && sheet.status() != ListingStatus.DRAFT) {
            body.add(new SubLine(
                    sheet.confirmed() == null
                            ? getTranslation("status.never-confirmed")
                            : getTranslation(
                                    "status.confirmed",
                                    bench.words().day(sheet.confirmed().toInstant()))));
        }
        body.add(new SubLine(getTranslation(
                "status.changed", bench.words().moment(sheet.updated().toInstant()))));
        if (editing.writes()) {
            bench.listed().ifPresentOrElse(desk -> changes(desk, sheet), () -> {
                if (bench.desk().many()) {
                    body.add(asking("remove", editing::delete));
                }
            });
        }
        bench.listed().ifPresent(desk -> body.add(preview(desk, sheet)));
        editing.beside(sheet).ifPresent(body::add);
        body.add(button("history.open", editing::history));
        if (editing.writes() && bench.desk().many()) {
            body.add(new Button(
                    bench.kind().say("copy"),
                    click -> getUI().ifPresent(tab -> tab.navigate(
                            bench.kind().path() + "/new",
                            QueryParameters.of("copy", sheet.id().toString())))));
        }
    }

    private String meaning(Sheet<D> sheet, @Nullable ListingStatus status) {
        if (status == null) {
            return bench.kind().say("means");
        }
        String key = "means." + status.name().toLowerCase(Locale.ROOT);
        if (status != ListingStatus.CLOSED) {
            return bench.kind().say(key);
        }
        String reason = sheet.closedReason() == null ? "" : " " + getTranslation("status.reason", sheet.closedReason());
        return (sheet.closedUntil() == null
                        ? bench.kind().say(key)
                        : bench.kind().say("means.closed-until", Words.day(sheet.closedUntil())))
                + reason;
    }

    private void changes(ListedDesk<D> desk, Sheet<D> sheet) {
        switch (Objects.requireNonNull(sheet.status(), "the status of what is listed")) {
            case DRAFT -> {
                if (!HistoryWords.wasPublic(bench.desk().history(editing.actor(), sheet.id(), 200))) {
                    body.add(asking("delete", editing::delete));
                } else {
                    body.add(asking("archive", to(desk, ListingStatus.ARCHIVED, "archived")));
                }
            }
            case PUBLISHED -> {
                body.add(
                        button("edit.confirm", () -> confirm(desk)),
                        button("edit.close", () -> close(desk)),
                        asking("to-draft", to(desk, ListingStatus.DRAFT, "drafted")));
                body.add(asking("archive", to(desk, ListingStatus.ARCHIVED, "archived")));
            }
            case CLOSED -> {
                body.add(button("edit.reopen", () -> editing.publish(desk)));
                body.add(button("edit.close.again", () -> close(desk)));
                body.add(asking("archive", to(desk, ListingStatus.ARCHIVED, "archived")));
            }
            case ARCHIVED -> {
                body.add(button("edit.publish-again", () -> editing.publish(desk)));
                body.add(button("edit.back-to-draft", to(desk, ListingStatus.DRAFT, "drafted")));
            }
        }
    }

    private Runnable to(ListedDesk<D> desk, ListingStatus status, String done) {
        return () -> editing.act(
                it -> desk.move(editing.actor(), it.id(), StatusChange.to(status), it.version()),
                bench.kind().say(done));
    }

    private void confirm(ListedDesk<D> desk) {
        editing.act(
                it -> desk.confirm(editing.actor(), it.id(), it.version()),
                saved -> getTranslation(saved ? "edit.confirmed.saved" : "edit.confirmed"));
    }

    /** What is typed becomes public by saving: the person says so before, or nothing is stored. */
    private void close(ListedDesk<D> desk) {
        if (!editing.unsaved()) {
            askClosing(desk);
            return;
        }
        Ask.calmly(
                getTranslation("edit.close.unsaved"),
                getTranslation("edit.close.unsaved.what"),
                getTranslation("edit.close.unsaved.do"),
                () -> {
                    if (editing.save()) {
                        askClosing(desk);
                    }
                });
    }

    private void askClosing(ListedDesk<D> desk) {
        new CloseDialog(
                        editing.stored(),
                        bench,
                        told(""),
                        change -> editing.actInDialog(
                                it -> desk.move(editing.actor(), it.id(), change, it.version()),
                                bench.kind().say("closed")))
                .open();
    }

    /** Residents see what is stored; of a draft there is a page for those only who may write it. */
    private Component preview(ListedDesk<D> desk, Sheet<D> sheet) {
        return button(
                sheet.status() == ListingStatus.DRAFT || sheet.status() == ListingStatus.ARCHIVED
                        ? "edit.preview"
                        : "edit.see",
                () -> editing.preview(desk));
    }

    /** Asks before; the question and the consequence stand under the kind's own keys. */
    private Component asking(String key, Runnable work) {
        return button(
                "edit." + key,
                () -> Ask.before(
                        bench.kind().say(key + ".ask"),
                        told(bench.kind().say(key + ".what")),
                        getTranslation("edit." + key),
                        work));
    }

    /** The consequence, and what else is to be known before. */
    private String told(String consequence) {
        Sheet<D> sheet = editing.sheet();
        String more = sheet == null
                ? ""
                : bench.listed()
                        .map(desk -> desk.beforeTakenAway(editing.actor(), sheet.id()))
                        .orElse("");
        return (consequence + " " + more).strip();
    }

    private Button button(String text, Runnable work) {
        return new Button(getTranslation(text), click -> work.run());
    }
}
