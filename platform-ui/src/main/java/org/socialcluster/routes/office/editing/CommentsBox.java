package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.StepComment;

/** What was said at one step, or of the whole route. */
final class CommentsBox extends NativeDetails {
    private static final int MOST = 2000;

    private final transient Deeds deeds;
    private final transient Words words;
    private final @Nullable UUID step;

    /** What can be done with words. */
    interface Deeds {
        /** Adds words.
         *
         * @param answers the thread that is answered; null: a new one */
        void say(@Nullable UUID step, @Nullable UUID answers, String text);

        void settle(UUID thread);
    }

    CommentsBox(@Nullable UUID step, Deeds deeds, Words words) {
        this.step = step;
        this.deeds = deeds;
        this.words = words;
        addClassName("unfolds");
        show(List.of());
    }

    /** Unfolds where something waits for an answer.
     *
     * @param all threads of the version: its own are shown
     * @return how many of them are not settled */
    long show(List<StepComment> all) {
        List<StepComment> own =
                all.stream().filter(it -> Objects.equals(it.step(), step)).toList();
        long open = own.stream().filter(it -> !it.settled()).count();
        setSummaryText(open == 0 ? Say.of("editing.comments") : Say.of("editing.comments.open", open));
        Div body = new Div();
        body.addClassName("fields");
        own.forEach(it -> body.add(thread(it)));
        body.add(field("editing.comment", "editing.comment.say", text -> deeds.say(step, null, text)));
        setContent(body);
        if (open > 0) {
            setOpen(true);
        }
        return open;
    }

    private Div thread(StepComment comment) {
        Div thread = new Div();
        thread.addClassNames("note");
        if (comment.returned()) {
            thread.add(new Paragraph(Say.of("editing.comment.returned")));
        }
        thread.add(word(comment.said()));
        comment.answers().forEach(it -> thread.add(word(it)));
        if (comment.settled()) {
            Span settled = new Span(Say.of("editing.comment.settled"));
            settled.addClassNames("tag", "published");
            thread.add(settled);
            return thread;
        }
        Button settle = new Button(Say.of("editing.comment.settle"), click -> deeds.settle(comment.id()));
        settle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        settle.setAriaLabel(
                Say.of("editing.comment.settle") + ": " + comment.said().text());
        thread.add(
                field("editing.comment.answer", "editing.comment.answer", text -> deeds.say(step, comment.id(), text)),
                settle);
        return thread;
    }

    private Paragraph word(StepComment.Word word) {
        Span who = new Span(Say.of("editing.comment.who", word.author(), words.moment(word.at())));
        who.addClassName("sub");
        return new Paragraph(new Span(word.text() + " "), who);
    }

    private static Div field(String label, String button, Consumer<String> said) {
        TextArea text = new TextArea(Say.of(label));
        text.setMaxLength(MOST);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.EAGER);
        Button say = new Button(Say.of(button), click -> {
            if (text.getValue().isBlank()) {
                text.focus();
            } else {
                said.accept(text.getValue());
            }
        });
        say.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div both = new Div(text, say);
        both.addClassName("stacked");
        return both;
    }
}
