package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Notice;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteReviews;
import org.socialcluster.routes.editing.RouteVersion;

/** What the buttons beside a route do, and what they ask before. */
final class StandDeeds implements StandBox.Deeds {
    private static final int MOST_WORDS = 2000;

    private final RouteEditView page;
    private final RouteDrafts drafts;
    private final RouteReviews reviews;
    private final Words words;
    private final Clock clock;

    StandDeeds(RouteEditView page, RouteDrafts drafts, RouteReviews reviews, Words words, Clock clock) {
        this.page = page;
        this.drafts = drafts;
        this.reviews = reviews;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void begin(int number) {
        page.does(() -> drafts.begin(page.actor(), page.slug(), number), "editing.begun");
    }

    @Override
    public void decline() {
        page.does(() -> drafts.decline(page.actor(), page.slug()), "editing.declined");
    }

    @Override
    public void discard() {
        drafts.discard(page.actor(), page.slug(), page.open().version());
        page.getUI().ifPresent(tab -> tab.navigate(RoutesView.class));
        Notice.done(Say.of("editing.discarded"));
    }

    @Override
    public void handOver() {
        if (page.keep()) {
            page.does(
                    () -> reviews.handOver(
                            page.actor(), page.slug(), page.open().version()),
                    "editing.handed-over");
        }
    }

    @Override
    public void accept() {
        page.does(() -> reviews.accept(page.actor(), page.slug(), page.open().version()), "editing.accepted");
    }

    @Override
    public void giveBack() {
        Form why = new Form();
        TextArea text = why.field("text", new TextArea(Say.of("editing.give-back.why")));
        text.setMaxLength(MOST_WORDS);
        new FormDialog(Say.of("editing.give-back.title"), why)
                .fields(text)
                .action(
                        Say.of("editing.give-back.do"),
                        () -> page.does(
                                () -> reviews.giveBack(
                                        page.actor(), page.slug(), page.open().version(), text.getValue()),
                                "editing.given-back"))
                .open();
    }

    @Override
    public void takeBack() {
        page.does(() -> reviews.takeBack(page.actor(), page.slug(), page.open().version()), "editing.taken-back");
    }

    @Override
    public void publish() {
        RouteVersion version = page.open();
        Ask.calmly(
                Say.of("editing.publish.ask"),
                Say.of("editing.publish.what", version.verified(), version.steps()),
                Say.of("editing.publish"),
                () -> page.does(
                        () -> reviews.publish(
                                page.actor(), page.slug(), page.open().version()),
                        "editing.published"));
    }

    @Override
    public void schedule() {
        MomentDialog.of(
                        words.zone(),
                        LocalDate.ofInstant(clock.instant(), words.zone()).plusDays(1),
                        at -> page.does(
                                () -> reviews.schedule(
                                        page.actor(), page.slug(), page.open().version(), at),
                                "editing.scheduled"))
                .open();
    }

    @Override
    public void unschedule() {
        page.does(
                () -> reviews.schedule(page.actor(), page.slug(), page.open().version(), null), "editing.unscheduled");
    }
}
