package org.socialcluster.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.socialcluster.shared.Problem;

/**
 * What a password must be: long enough and not one that everybody tries. No rules of character classes and no expiry, as
 * NIST SP 800-63B section 5.1.1.2 advises.
 */
public final class PasswordRules {
    /** Shortest password, characters. */
    public static final int SHORTEST = 10;

    /** Longest password, characters: longer ones only cost computing time. */
    public static final int LONGEST = 200;

    private static final List<String> COMMON_HERE = List.of(
            "йцукен",
            "йцукенг",
            "qwerty",
            "пароль",
            "password",
            "админ",
            "admin",
            "социальный",
            "кластер",
            "1234567890",
            "0987654321");

    private PasswordRules() {}

    /**
     * Refuses a weak password with a sentence at the field {@code password}.
     *
     * @throws Problem {@code invalid-input}
     */
    static void check(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Problem.ofField("password", "password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Problem.ofField("password", "password.long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common(plain)) {
            throw Problem.ofField("password", "password.common");
        }
        if (plain.contains(login) || login.contains(plain) || plain.contains(localPart(login))) {
            throw Problem.ofField("password", "password.login");
        }
    }

    /** Also caught: a common word with digits around it, one character repeated, a word written twice. */
    private static boolean common(String password) {
        String core = password.replaceAll("^[\\d\\W_]+|[\\d\\W_]+$", "");
        String half = password.substring(0, password.length() / 2);
        return Common.PASSWORDS.contains(password)
                || (core.length() < SHORTEST
                        && (Common.PASSWORDS.contains(core) || core.isEmpty())
                        && password.length() < 14)
                || password.chars().distinct().count() < 4
                || (half.length() < SHORTEST && password.equals(half + half));
    }

    private static String localPart(String login) {
        int at = login.indexOf('@');
        String local = at > 0 ? login.substring(0, at) : login;
        return local.length() < 5 ? login : local;
    }

    private static final class Common {
        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                Dictionary dictionary = StandardDictionaries.PASSWORDS_LOADER.load();
                Set<String> all = new HashSet<>(dictionary.getFrequencies());
                all.addAll(COMMON_HERE);
                return all;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
