package org.socialcluster.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.shared.OpeningHours;

/** When people are received: days and from–to, as many lines as needed; a break in a day is two lines. */
public final class HoursField extends Rows<OpeningHours, HoursRow> {
    public HoursField(String label) {
        super(label, I18NProvider.translate(Words.LANGUAGE, "hours.more"));
        setHelperText(getTranslation("hours.why"));
    }

    /** A row says one number for all its days; a rule with several becomes several rows. */
    @Override
    protected void setPresentationValue(List<OpeningHours> value) {
        super.setPresentationValue(
                value == null
                        ? List.of()
                        : value.stream().flatMap(HoursField::split).toList());
    }

    private static Stream<OpeningHours> split(OpeningHours hours) {
        String start = hours.rrule().substring(0, hours.rrule().lastIndexOf('=') + 1);
        Map<String, List<String>> byNumber = Arrays.stream(
                        hours.rrule().substring(start.length()).split(",", -1))
                .collect(Collectors.groupingBy(
                        day -> day.replaceFirst("[A-Z]+$", ""), LinkedHashMap::new, Collectors.toList()));
        return byNumber.values().stream()
                .map(days ->
                        new OpeningHours(start + String.join(",", days), hours.opens(), hours.closes(), hours.note()));
    }

    @Override
    protected HoursRow row(OpeningHours value) {
        return new HoursRow(value, this::changed);
    }

    /** Again the days of the line above: often it is the time after a break. */
    @Override
    protected HoursRow another() {
        String rule = rows().isEmpty()
                ? HoursRow.WORKING_DAYS
                : rows().get(rows().size() - 1).value().rrule();
        return new HoursRow(new OpeningHours(rule, "", "", null), this::changed);
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation("hours.less", number);
    }
}
