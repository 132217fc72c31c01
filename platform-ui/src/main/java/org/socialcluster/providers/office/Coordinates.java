package org.socialcluster.providers.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** Latitude and longitude as maps give them: two numbers in one line. */
record Coordinates(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
    private static final String NUMBER = "(-?\\d{1,3}(?:[.,]\\d{1,12})?)";
    private static final Pattern PAIR = Pattern.compile(NUMBER + "(?:\\s*[,;]\\s+|\\s+|;)" + NUMBER + "|"
            + "(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");
    private static final int DIGITS = 5;

    /** Reads what is typed; nothing is fine.
     *
     * @param refusal what to say of anything else
     * @throws Problem {@code invalid-input} at {@code latitude} */
    static Coordinates of(String typed, String refusal) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Coordinates(null, null);
        }
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            Problem.refuse(List.of(new FieldError("latitude", refusal)));
        }
        return pair.group(1) != null
                ? new Coordinates(number(pair.group(1)), number(pair.group(2)))
                : new Coordinates(number(pair.group(3)), number(pair.group(4)));
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_UP) : number;
    }

    String text() {
        return latitude == null || longitude == null ? "" : latitude.toPlainString() + ", " + longitude.toPlainString();
    }
}
