package org.socialcluster.routes.office;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.socialcluster.routes.office.Wording.Piece.Fate;

/** How a text came to read otherwise, word by word. */
final class Wording {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private Wording() {}

    /** A part of the text, with what became of it. */
    record Piece(String text, Fate fate) {
        /** What became of a part. */
        enum Fate {
            KEPT,
            REMOVED,
            ADDED
        }
    }

    static List<Piece> pieces(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(was, is).getDeltas()) {
            add(pieces, was.subList(at, change.getSource().getPosition()), Fate.KEPT);
            add(pieces, change.getSource().getLines(), Fate.REMOVED);
            add(pieces, change.getTarget().getLines(), Fate.ADDED);
            at = change.getSource().getPosition() + change.getSource().size();
        }
        add(pieces, was.subList(at, was.size()), Fate.KEPT);
        return pieces;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text, -1));
    }

    private static void add(List<Piece> pieces, List<String> words, Fate fate) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), fate));
        }
    }

    /** The text with what was struck out and what was put in: to be told apart without colour, and by ear. */
    static Paragraph shown(String before, String after) {
        Paragraph text = new Paragraph();
        text.addClassName("compared");
        for (Piece piece : pieces(before, after)) {
            text.add(
                    switch (piece.fate()) {
                        case KEPT -> new Span(piece.text());
                        case REMOVED -> marked(text.getTranslation("compare.removed"), "del", piece.text());
                        case ADDED -> marked(text.getTranslation("compare.added"), "ins", piece.text());
                    });
        }
        return text;
    }

    private static HtmlContainer marked(String heard, String tag, String words) {
        Span unseen = new Span(heard + " ");
        unseen.addClassName("vh");
        HtmlContainer mark = new HtmlContainer(tag);
        mark.add(unseen, new Span(words));
        return mark;
    }
}
