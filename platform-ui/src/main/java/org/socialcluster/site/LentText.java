package org.socialcluster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on what terms a service is there for people of another town: «по вторникам, не больше 10 человек в месяц». */
public final class LentText {
    private LentText() {}

    /** Empty where they are received as everybody.
     *
     * @param days as days of RFC 5545 */
    public static String of(@Nullable Integer monthlyQuota, List<String> days) {
        Texts texts = Texts.russian();
        String received = texts.enumeration(
                days.stream().map(it -> texts.of("lent.on." + it)).toList());
        if (monthlyQuota == null) {
            return received;
        }
        String most = texts.plural("lent.most", monthlyQuota);
        return received.isEmpty() ? most : texts.of("lent.both", received, most);
    }
}
