package org.socialcluster.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number that people in Russia can dial: with the code of its town, from anywhere, or a short one of the
 * emergency services (112). Two ways to write one number are equal.
 *
 * @param kept E.164, e.g. {@code +73431234567}, an extension after it as in RFC 3966 ({@code ;ext=12}); a short number as it is
 */
public record Phone(String kept) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int RUSSIA = 7;
    private static final int LONGEST = 60;

    /** Digits and what stands between them; an extension; nothing else, for a second number would be lost in silence. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\+?)([\\d\\s().\\-\\u2010-\\u2015]+?)(?:\\(?\\s*(?:;?ext[.=]?|доб\\.?|#)\\s*(\\d{1,7})\\s*\\)?)?");

    private static final Pattern SHORT = Pattern.compile("1\\d\\d");

    /** Codes of Russian towns, mobile networks and free numbers; +7 6 and +7 7 are Kazakhstan's and asked of the library. */
    private static final Pattern RUSSIAN = Pattern.compile("\\+7[3489]\\d{9}");

    /** No town has the code 000: demonstration data may have such numbers, for nobody can be rung by them. */
    private static final Pattern EXAMPLE = Pattern.compile("\\+7000\\d{7}(?:;.*)?");

    private static final Pattern FREE = Pattern.compile("\\+7(80\\d)(\\d{3})(\\d{2})(\\d{2})(.*)");
    private static final String EXTENSION = ";ext=";
    private static final Pattern EXAMPLE_PARTS = Pattern.compile("\\+7(000)(\\d{3})(\\d{2})(\\d{2})(.*)");

    /** The number in what somebody wrote: {@code 8 (343) 123-45-67}, {@code +7 343…}, {@code … доб. 12}, {@code 112}; empty
     * where it is none, lacks the code of the town, or is more than one. */
    public static Optional<Phone> find(String written) {
        String text = plain(written);
        Matcher parts = WRITTEN.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(2).replaceAll("\\D", "");
        if (SHORT.matcher(digits).matches() && parts.group(3) == null) {
            return Optional.of(new Phone(digits));
        }
        String number = parts.group(1).isEmpty() ? withCountry(text, digits) : "+" + digits;
        return dialled(number)
                ? Optional.of(new Phone(parts.group(3) == null ? number : number + EXTENSION + parts.group(3)))
                : Optional.empty();
    }

    /** What somebody wrote as it is kept, {@link #kept}; as it stands where it is no number. */
    public static @Nullable String kept(@Nullable String written) {
        return written == null ? null : find(written).map(Phone::kept).orElse(written);
    }

    /** What is kept, or what somebody wrote, as people read it; as it stands where it is no number. */
    public static @Nullable String shown(@Nullable String kept) {
        return kept == null ? null : find(kept).map(Phone::shown).orElse(kept);
    }

    /** As people read it: {@code +7 343 123-45-67}, {@code 8 800 100-00-00}, {@code +7 343 123-45-67 доб. 12}, {@code 112}. */
    public String shown() {
        if (SHORT.matcher(kept).matches()) {
            return kept;
        }
        String extension = extension().isEmpty() ? "" : " доб. " + extension();
        String free = FREE.matcher(number()).replaceFirst("8 $1 $2-$3-$4");
        if (!free.equals(number())) {
            return free + extension;
        }
        return isExample()
                ? EXAMPLE_PARTS.matcher(number()).replaceFirst("+7 $1 $2-$3-$4") + extension
                : parsed(number())
                                .map(it -> NUMBERS.format(it, PhoneNumberFormat.INTERNATIONAL))
                                .orElse(number())
                        + extension;
    }

    /** For a link {@code tel:} (RFC 3966). */
    public String link() {
        return kept;
    }

    /** Whether nobody can be rung by it: it is for demonstration only. */
    public boolean isExample() {
        return EXAMPLE.matcher(kept).matches();
    }

    private String number() {
        return kept.replaceFirst(";.*", "");
    }

    private String extension() {
        int at = kept.indexOf(EXTENSION);
        return at < 0 ? "" : kept.substring(at + EXTENSION.length());
    }

    /** 8 343 123-45-6 lacks a digit, though ten are enough for a number without its 8. */
    private static String withCountry(String text, String digits) {
        if (digits.length() == 11 && (digits.charAt(0) == '8' || digits.charAt(0) == '7')) {
            return "+7" + digits.substring(1);
        }
        return digits.length() == 10 && !text.matches("8\\D.*") ? "+7" + digits : "";
    }

    private static boolean dialled(String number) {
        if (RUSSIAN.matcher(number).matches() || EXAMPLE.matcher(number).matches()) {
            return true;
        }
        return parsed(number)
                .filter(it -> it.getCountryCode() != RUSSIA || number.startsWith("+76") || number.startsWith("+77"))
                .filter(NUMBERS::isValidNumber)
                .isPresent();
    }

    private static Optional<PhoneNumber> parsed(String number) {
        try {
            return Optional.of(NUMBERS.parse(number, "RU"));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static String plain(String written) {
        return written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u00a0\\u202f]", " ")
                .replaceFirst("^(?:tel:|тел\\.?:?)\\s*", "")
                .replaceFirst("внутр?\\.?|вн\\.?", "доб.");
    }
}
