package org.socialcluster.plainlanguage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sentences and words of a Russian text, as the JDK finds them; dots of abbreviations, initials and numbered lists end no
 * sentence. */
final class Parts {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** ул. Ленина, И. Иванов, т. е.: what follows belongs to the same sentence. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?iu)(^|[^\\p{L}\\p{Nd}])(\\p{L}|ул|пр|пер|пл|пос|дер|обл|им|ст|пп|гл|абз|тел|доб|каб|корп|стр|кв|руб|коп"
                    + "|тыс|млн|млрд|чел|мес|дн|мин|сек|см|др|проч|рис|табл|напр|англ|св|бул|просп|наб)\\.\\s*$");

    private static final Pattern SPEECH_GOES_ON = Pattern.compile("^\\s*[—–-]\\s");
    private static final Pattern ANY_LETTER = Pattern.compile("\\p{L}");

    private Parts() {}

    /** Sentences without the spaces around them; a line that ends, ends its sentence. */
    static List<Span> sentences(String text) {
        List<Span> all = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            all.addAll(inLine(text, new Span(from, from + line.length())));
            from += line.length() + 1;
        }
        return all;
    }

    private static List<Span> inLine(String text, Span line) {
        List<Span> all = new ArrayList<>();
        String written = line.of(text);
        int start = 0;
        for (int end : ends(BreakIterator.getSentenceInstance(RUSSIAN), written)) {
            if (end == written.length() || finished(written.substring(start, end), written.substring(end))) {
                all.add(trimmed(text, line.start() + start, line.start() + end));
                start = end;
            }
        }
        return all.stream().filter(it -> it.start() < it.end()).toList();
    }

    private static boolean finished(String sentence, String rest) {
        return ANY_LETTER.matcher(sentence).find()
                && !UNFINISHED.matcher(sentence).find()
                && !SPEECH_GOES_ON.matcher(rest).find();
    }

    private static Span trimmed(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    /** Words that are read as words: with a letter in them. */
    static List<String> words(String text) {
        List<String> all = new ArrayList<>();
        int start = 0;
        for (int end : ends(BreakIterator.getWordInstance(RUSSIAN), text)) {
            String word = text.substring(start, end);
            if (ANY_LETTER.matcher(word).find()) {
                all.add(word);
            }
            start = end;
        }
        return all;
    }

    private static List<Integer> ends(BreakIterator breaks, String text) {
        List<Integer> ends = new ArrayList<>();
        breaks.setText(text);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        return ends;
    }
}
