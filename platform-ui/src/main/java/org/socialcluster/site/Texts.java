package org.socialcluster.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The site's sentences, from {@code site.properties}; non-breaking spaces are put in once, when they are loaded. */
public final class Texts {
    private static final Pattern PLURAL_FORM = Pattern.compile("\\.(one|few|many)$");
    private static final Texts RUSSIAN = new Texts(ResourceBundle.getBundle("site", Locale.ROOT));

    private final Map<String, String> sentences;

    private Texts(ResourceBundle bundle) {
        sentences = bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> bound(key, bundle.getString(key))));
    }

    private static String bound(String key, String sentence) {
        String bound = Typography.bind(sentence);
        return PLURAL_FORM.matcher(key).find() ? bound.replace("{0} ", "{0}\u00a0") : bound;
    }

    /** Russian, the only language so far. */
    public static Texts russian() {
        return RUSSIAN;
    }

    /** The sentence of a key; {@code arguments} fill its places {0}, {1}, …
     *
     * @throws IllegalArgumentException for a key the bundle lacks */
    public String of(String key, Object... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("site.properties lacks " + key);
        }
        for (int place = 0; place < arguments.length; place++) {
            sentence = sentence.replace("{" + place + "}", String.valueOf(arguments[place]));
        }
        return sentence;
    }

    /** The sentence for {@code number} things, from {@code key.one}, {@code key.few} or {@code key.many}; {0} is the number. */
    public String plural(String key, int number) {
        return of(key + "." + Plural.of(number).name().toLowerCase(Locale.ROOT), number);
    }

    /** «9 октября 2026». */
    public String day(LocalDate day) {
        return of("date", day.getDayOfMonth(), of("month." + day.getMonthValue()), day.getYear());
    }

    /** «а», «а и б», «а, б и в». */
    public String enumeration(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return of("enumeration", String.join(", ", words.subList(0, last)), words.get(last));
    }
}
