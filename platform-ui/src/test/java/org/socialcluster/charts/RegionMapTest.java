package org.socialcluster.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The map of a region: every town is found, no label lies over another, nothing needs colour. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegionMapTest {
    private static final List<MapTown> FOURTEEN = List.of(
            town("Екатеринбург", 56.8385, 60.6055, 1_544_376),
            town("Берёзовский", 56.9096, 60.8181, 59_698),
            town("Верхняя Пышма", 56.9748, 60.5638, 71_335),
            town("Первоуральск", 56.9081, 59.9429, 114_450),
            town("Ревда", 56.7987, 59.9071, 60_200),
            town("Полевской", 56.4956, 60.2365, 55_182),
            town("Каменск-Уральский", 56.4149, 61.9189, 164_192),
            town("Асбест", 57.0053, 61.4581, 57_317),
            town("Реж", 57.3717, 61.3834, 36_585),
            town("Нижний Тагил", 57.9101, 59.9813, 338_966),
            town("Ирбит", 57.6838, 63.0577, 37_009),
            town("Серов", 59.6047, 60.5752, 94_211),
            town("Краснотурьинск", 59.7657, 60.1936, 55_875),
            town("Красноуфимск", 56.6179, 57.7714, 37_301));

    @ParameterizedTest
    @ValueSource(ints = {328, 720})
    void each_of_fourteen_towns_has_its_label_and_none_lies_over_another(int width) throws Exception {
        Document picture = read(map(FOURTEEN).svg(width));

        assertThat(names(picture))
                .containsExactlyInAnyOrderElementsOf(
                        FOURTEEN.stream().map(MapTown::name).toList());
        assertThat(overlapping(boxes(FOURTEEN, width))).isEmpty();
    }

    @Test
    void two_towns_are_a_map_as_well_and_so_is_one() throws Exception {
        List<MapTown> two = FOURTEEN.subList(8, 10);

        assertThat(names(read(map(two).svg(328)))).hasSize(2);
        assertThat(names(read(map(two.subList(0, 1)).svg(720)))).containsExactly("Реж");
    }

    @Test
    void in_any_crowd_labels_keep_off_each_other_and_off_the_circles() {
        Random random = new Random(14);
        for (int round = 0; round < 20; round++) {
            List<MapTown> crowd = IntStream.range(0, 40)
                    .mapToObj(it -> town(
                            "Город " + it,
                            56 + random.nextDouble(),
                            60 + random.nextDouble(),
                            1_000 + random.nextInt(100_000)))
                    .toList();

            assertThat(overlapping(boxes(crowd, 720))).isEmpty();
        }
    }

    @Test
    void a_picture_without_links_is_one_image_and_one_with_links_a_group_of_them() throws Exception {
        Element alone = read(map(FOURTEEN).svg(328)).getDocumentElement();
        List<MapTown> linked =
                List.of(new MapTown("Реж", 57, 61, 1, Fill.NET, "40 %", "Реж: меньше половины", "/rezh"));
        Element group = read(map(linked).svg(720)).getDocumentElement();

        assertThat(alone.getAttribute("role")).isEqualTo("img");
        assertThat(alone.getAttribute("aria-labelledby")).isEqualTo("m-328-title");
        assertThat(group.getAttribute("role")).isEqualTo("group");
        Element link = (Element) group.getElementsByTagName("a").item(0);
        assertThat(link.getAttribute("href")).isEqualTo("/rezh");
        assertThat(link.getTextContent()).isEqualTo("Реж 40 %");
    }

    @Test
    void words_are_words_and_never_markup() throws Exception {
        MapTown hostile = town("<script>alert(1)</script>", 57, 61, 1);

        Document picture = read(map(List.of(hostile)).svg(720));

        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(names(picture)).containsExactly("<script>alert(1)</script>");
    }

    @Test
    void the_darker_the_worse() {
        assertThat(IntStream.of(100, 90, 89, 75, 74, 50, 49, 25, 24, 0).mapToObj(Fill::ofPercent))
                .containsExactly(
                        Fill.EMPTY,
                        Fill.EMPTY,
                        Fill.DOTS,
                        Fill.DOTS,
                        Fill.LINES,
                        Fill.LINES,
                        Fill.NET,
                        Fill.NET,
                        Fill.FULL,
                        Fill.FULL);
    }

    private static MapTown town(String name, double latitude, double longitude, int population) {
        return new MapTown(name, latitude, longitude, population, Fill.LINES, "71 %", name + ": 71 %", null);
    }

    private static RegionMap map(List<MapTown> towns) {
        return new RegionMap("m", "Карта", "Рядом таблица", "{0} км", towns);
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> names(Document picture) {
        return IntStream.range(0, picture.getElementsByTagName("tspan").getLength())
                .mapToObj(it -> (Element) picture.getElementsByTagName("tspan").item(it))
                .filter(it -> it.hasAttribute("font-weight"))
                .map(it -> it.getTextContent().strip())
                .toList();
    }

    private static List<MapLabels.Label> boxes(List<MapTown> towns, int width) {
        return map(towns).labels(width);
    }

    private static List<String> overlapping(List<MapLabels.Label> labels) {
        List<String> found = new ArrayList<>();
        for (MapLabels.Label one : labels) {
            for (MapLabels.Label other : labels) {
                Rectangle2D circle = other.spot().box();
                boolean covers = !one.equals(other) && one.box().intersects(other.box());
                if (covers || one.box().intersects(circle)) {
                    found.add(one.spot().town().name() + " over "
                            + other.spot().town().name());
                }
            }
        }
        return found;
    }
}
