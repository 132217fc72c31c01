package org.socialcluster.sheets;

/**
 * A state: its words, how it is shaded, and the sign that stands for it in a picture. No shade says anything alone.
 *
 * @param sign one or a few letters
 */
public record Marked(String words, Mark mark, String sign) {
    public Marked(String words, Mark mark) {
        this(words, mark, mark.sign());
    }

    @Override
    public String toString() {
        return words;
    }

    /** How good a state is; the shades differ without colours too. */
    public enum Mark {
        GOOD("·", "e4f1ea", "0a5446"),
        SHORT("−", "a5cbb9", "0a5446"),
        FULL("=", "d19a2e", "24211c"),
        DOUBTFUL("?", "d9d0ba", "24211c"),
        AWAY("+", "ffffff", "1d4a73"),
        MISSING("×", "7a1a10", "ffffff");

        private final String sign;
        private final String fill;
        private final String ink;

        Mark(String sign, String fill, String ink) {
            this.sign = sign;
            this.fill = fill;
            this.ink = ink;
        }

        public String sign() {
            return sign;
        }

        /** The colour behind the words, as six hexadecimal digits. */
        public String fill() {
            return fill;
        }

        /** The colour of the words. */
        public String ink() {
            return ink;
        }
    }
}
