package org.socialcluster.plainlanguage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.plainlanguage.Advice.Kind;

/** Looks at a Russian text as a reader who is tired: what is too long, what nobody says, what nobody knows. */
public final class PlainLanguage {
    /** Words; a longer sentence has to be read twice by many. The GOV.UK style guide splits from 25 on; Russian words, having
     * no articles beside them, carry more each. */
    static final int LONGEST_SENTENCE = 20;

    private PlainLanguage() {}

    /** Advice in the order of the text, and how hard it is. */
    public static Reading read(String text) {
        List<Advice> advice = Stream.of(longSentences(text), Officialese.in(text), Abbreviations.in(text))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Advice::start).thenComparing(Advice::kind))
                .toList();
        return new Reading(advice, Readability.ease(text));
    }

    private static List<Advice> longSentences(String text) {
        return Parts.sentences(text).stream()
                .filter(it -> Parts.words(it.of(text)).size() > LONGEST_SENTENCE)
                .map(it -> new Advice(
                        it.start(),
                        it.end(),
                        Kind.LONG_SENTENCE,
                        it.of(text),
                        Texts.of("sentence", Parts.words(it.of(text)).size())))
                .toList();
    }
}
