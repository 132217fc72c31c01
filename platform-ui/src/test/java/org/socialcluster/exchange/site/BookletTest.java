package org.socialcluster.exchange.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.exchange.site.Booklet.Happening;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.TaxonomyView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.tenancy.CentreView;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookletTest {
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void what_is_confirmed_is_printed_large_and_what_is_not_is_named_with_its_reason() throws Exception {
        Booklet booklet = Booklet.of(
                rezh(CentreView.Status.OPEN),
                "22 ноября 2026",
                List.of(
                        service("Соцработник на дом <b>&", 3, ListingStatus.PUBLISHED, false),
                        service("Давняя услуга", 400, ListingStatus.PUBLISHED, false),
                        service("Закрытая услуга", 3, ListingStatus.CLOSED, false),
                        service("Кризисная комната", 3, ListingStatus.PUBLISHED, true)),
                List.of(new Happening("29 ноября, 12:00", "Школа ухода", "Клуб, Ленина, 1")),
                words(),
                NOW);

        byte[] file = BookletPdf.print(booklet);
        String text = text(file);

        assertThat(text)
                .contains("Куда обратиться за помощью в Реже", "22 ноября 2026", "звоните 112", "Содержание")
                .contains("Уход и помощь дома", "Соцработник на дом <b>&", "Центр «Забота»", "+7 343 371-00-01")
                .contains("Где: Отделение, Реж, Советская, 5", "9:00", "Школа ухода")
                .contains("воскресенье 7:00")
                .contains("Бесплатно, если доход мал")
                .doesNotContain("Бесплатно. Бесплатно", "готовится к открытию");
        String printed = text.substring(0, text.lastIndexOf("Чего здесь нет и почему"));
        String leftOut = text.substring(text.lastIndexOf("Чего здесь нет и почему"));
        assertThat(printed).doesNotContain("Давняя услуга", "Закрытая услуга", "Тайная");
        assertThat(leftOut)
                .contains("Давняя услуга", "давно не подтверждали", "Закрытая услуга", "временно закрыто до");
        assertThat(text).doesNotContain("Тайная");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle().replace('\u00A0', ' '))
                    .isEqualTo("Куда обратиться за помощью в Реже");
        }
    }

    @Test
    void a_centre_that_is_not_open_yet_is_printed_without_hours() throws Exception {
        CentreView planned = rezh(CentreView.Status.PLANNED);
        Booklet booklet = Booklet.of(planned, "22 ноября 2026", List.of(), List.of(), words(), NOW);

        assertThat(text(BookletPdf.print(booklet)))
                .contains("Центр в Реже ещё готовится к открытию", "Будущий адрес: Ленина, 2")
                .doesNotContain("воскресенье");
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    private static ServiceView service(String name, int daysAgo, ListingStatus status, boolean hidden) {
        OffsetDateTime confirmed = NOW.atOffset(ZoneOffset.UTC).minusDays(daysAgo);
        return new ServiceView(
                new ServiceId(UUID.randomUUID()),
                "a",
                name,
                "Помогают дома.",
                List.of("HOME_CARE"),
                List.of(),
                ServiceForm.VISIT,
                List.of(),
                new ProviderId(UUID.randomUUID()),
                new ServiceView.Organisation(
                        "z", "Центр «Забота»", ListingStatus.PUBLISHED, "+7 343 371-00-01", null, null),
                null,
                new ServiceView.Site(
                        "Отделение", hidden ? "Тайная, 7" : "Советская, 5", "Реж", null, null, hidden, List.of(), null),
                new ServiceDraft.Cost(CostKind.FREE, "Бесплатно, если доход мал"),
                new ServiceDraft.Eligibility(null, false),
                List.of(),
                true,
                List.of(),
                List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "13:00", null)),
                List.of(),
                new ServiceDraft.Capacity(CapacityState.UNKNOWN, null, null),
                List.of(),
                List.of(),
                status,
                status == ListingStatus.CLOSED ? "ремонт" : null,
                status == ListingStatus.CLOSED ? LocalDate.of(2026, 12, 1) : null,
                confirmed,
                null,
                confirmed,
                false,
                1,
                confirmed);
    }

    private static CentreView rezh(CentreView.Status status) {
        CentreView.TownName name =
                new CentreView.TownName("Реж", "Режа", "Режу", "Реж", "Режем", "Реже", "в Реже", "в Реж", "из Режа");
        return new CentreView(
                new CentreId(UUID.randomUUID()),
                "rezh",
                CentreView.Kind.TOWN,
                name,
                "Центр «Социальный кластер» в Реже",
                status,
                null,
                null,
                null,
                null,
                null,
                true,
                new CentreView.Contacts(
                        "Ленина, 2",
                        "+7 343 371-00-00",
                        null,
                        List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=SU", "07:00", "08:00", null)),
                        false));
    }

    private static Words words() throws ReflectiveOperationException {
        NeedView need = new NeedView(
                "HOME_CARE",
                "CARE",
                "Помощник по дому",
                "",
                null,
                false,
                new NeedView.Norm("MIN_IN_TOWN", 1, (@Nullable Integer) null, null, 90),
                List.of());
        Constructor<Words> made = Words.class.getDeclaredConstructor(List.class, List.class);
        made.setAccessible(true);
        return made.newInstance(
                List.of(new NeedGroupView("CARE", "Уход и помощь дома", "", List.of(need))), List.<TaxonomyView>of());
    }
}
