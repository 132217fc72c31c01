package org.socialcluster.search;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What latin letters may have been meant to be: keys of the wrong keyboard layout, or Russian written by its sound. */
final class Spelling {
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе";
    private static final int LONGEST_SOUND = 4;

    /** As people write; what differs between them is left to the comparison by trigrams. */
    private static final Map<String, String> SOUNDS = Arrays.stream(
                    ("shch=щ sch=щ zh=ж kh=х ts=ц tz=ц ch=ч sh=ш yu=ю iu=ю ju=ю "
                                    + "ya=я ja=я yo=е jo=е ye=е je=е iy=ий ij=ий yi=ый yy=ый yj=ый ck=к a=а b=б v=в g=г d=д e=е z=з i=и j=й k=к l=л "
                                    + "m=м n=н o=о p=п r=р s=с t=т u=у f=ф h=х c=ц y=ы w=в x=кс q=к")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(
                    it -> it.substring(0, it.indexOf('=')), it -> it.substring(it.indexOf('=') + 1)));

    private Spelling() {}

    static boolean hasLatin(String text) {
        return text.codePoints().anyMatch(it -> it < 128 && Character.isLetter(it));
    }

    /** As if the keyboard had been switched to Russian: {@code cbltkrf} is сиделка. */
    static String switched(String text) {
        StringBuilder russian = new StringBuilder(text.length());
        for (char key : Words.compared(text).toCharArray()) {
            int at = LATIN_KEYS.indexOf(key);
            russian.append(at < 0 ? key : RUSSIAN_KEYS.charAt(at));
        }
        return russian.toString();
    }

    /** By its sound: {@code yurist} is юрист. */
    static String bySound(String text) {
        String latin = Words.compared(text);
        StringBuilder russian = new StringBuilder(latin.length());
        for (int at = 0; at < latin.length(); ) {
            int length = Math.min(LONGEST_SOUND, latin.length() - at);
            while (length > 1 && !SOUNDS.containsKey(latin.substring(at, at + length))) {
                length--;
            }
            String sound = latin.substring(at, at + length);
            russian.append(SOUNDS.getOrDefault(sound, sound));
            at += length;
        }
        return russian.toString();
    }
}
