package org.socialcluster.routes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationDraft;
import org.socialcluster.routes.VerificationSheet;
import org.socialcluster.routes.Verifications;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** Documents and acts of the catalogue: one change reaches every step that names the record. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {
    private static final CatalogueKind<DocumentDraft> DOCUMENT = CatalogueKind.DOCUMENT;
    private static final CatalogueKind<LegalActDraft> ACT = CatalogueKind.ACT;
    private static final Slice ALL = new Slice(0, 500, "");

    private static Postgres postgres;
    private static InScope scope;
    private static Actor editor;
    private static Actor expert;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        editor = person(Role.REGIONAL_EDITOR);
        expert = person(Role.EXPERT);
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void nobody_has_said_anything() throws SQLException {
        execute("delete from step_verification");
    }

    @Test
    void changing_a_document_record_lapses_the_verification_of_every_step_that_uses_it() {
        List<StepToVerify> all = verify(expert, it -> it.list(expert));
        all.forEach(step -> {
            VerificationSheet seen = verify(expert, it -> it.look(expert, step.key(), false));
            verify(
                    expert,
                    it -> it.confirm(expert, new VerificationDraft(step.key(), seen.fingerprint(), "Документы", 12)));
        });
        CatalogueRecord<DocumentDraft> passport = mostNamed(DOCUMENT);
        List<UUID> naming = as(editor, it -> it.uses(editor, DOCUMENT, passport.id())).stream()
                .map(StepUse::step)
                .distinct()
                .toList();
        Reach before = as(editor, it -> it.reach(editor, DOCUMENT, passport.id()));
        assertThat(before).isEqualTo(new Reach(naming.size(), before.routes(), naming.size()));
        assertThat(before.routes()).isGreaterThan(1);

        change(passport, "действует всегда");

        assertThat(verify(expert, it -> it.list(expert)).stream()
                        .filter(StepToVerify::due)
                        .map(StepToVerify::key))
                .containsExactlyInAnyOrderElementsOf(naming);
        assertThat(as(editor, it -> it.reach(editor, DOCUMENT, passport.id())).verified())
                .isZero();
    }

    @Test
    void what_is_read_in_every_route_is_what_the_record_says_now() throws SQLException {
        CatalogueRecord<DocumentDraft> passport = mostNamed(DOCUMENT);
        String validity = "срок " + UUID.randomUUID();

        change(passport, validity);

        try (Connection site = postgres.as(Audience.SITE, "");
                ResultSet read = site.createStatement()
                        .executeQuery("select count(distinct s.route_id) from published_route_step s"
                                + " join published_route_step_document x on x.step_id = s.id"
                                + " join published_document d on d.id = x.document_id where d.validity = '" + validity
                                + "'")) {
            read.next();
            assertThat(read.getInt(1)).isEqualTo(passport.routes()).isGreaterThan(1);
        }
    }

    @Test
    void an_act_gets_its_number_and_day_and_words_for_its_steps_lapse_by_that() {
        CatalogueRecord<LegalActDraft> law = mostNamed(ACT);
        StepUse use = as(editor, it -> it.uses(editor, ACT, law.id())).get(0);
        VerificationSheet seen = verify(expert, it -> it.look(expert, use.step(), false));
        verify(expert, it -> it.confirm(expert, new VerificationDraft(use.step(), seen.fingerprint(), "Законы", 12)));
        assertThat(as(editor, it -> it.reach(editor, ACT, law.id())).verified()).isOne();

        LegalActDraft now = law.draft();
        CatalogueRecord<LegalActDraft> changed = as(
                editor,
                it -> it.change(
                        editor,
                        ACT,
                        law.id(),
                        new LegalActDraft(
                                now.name(),
                                " 442-ФЗ ",
                                LocalDate.of(2013, 12, 28),
                                now.level(),
                                now.edition(),
                                now.url(),
                                "Официальный портал"),
                        law.version()));

        assertThat(changed.draft().number()).isEqualTo("442-ФЗ");
        assertThat(changed.draft().adoptedOn()).isEqualTo(LocalDate.of(2013, 12, 28));
        assertThat(changed.version()).isEqualTo(law.version() + 1);
        assertThat(as(editor, it -> it.reach(editor, ACT, law.id())).verified()).isZero();
    }

    @Test
    void a_list_is_found_by_words_and_read_in_one_statement() {
        List<CatalogueRecord<DocumentDraft>> found =
                as(editor, it -> it.list(editor, DOCUMENT, "паспорт", new Slice(0, 50, "-steps")));
        assertThat(scope.statements()).isOne();

        assertThat(found)
                .isNotEmpty()
                .allMatch(it -> it.draft().name().toLowerCase(Locale.ROOT).contains("паспорт")
                        || String.valueOf(it.draft().issuedBy()).contains("аспорт"));
        assertThat(found).isSortedAccordingTo((one, next) -> next.steps() - one.steps());
        assertThat(count(DOCUMENT, "паспорт")).isEqualTo(found.size());
        assertThat(list(DOCUMENT, "нет такого", ALL)).isEmpty();
        assertThat(list(ACT, "", ALL)).hasSize(count(ACT, ""));
    }

    @Test
    void a_record_that_no_route_names_can_be_added_changed_put_back_and_deleted() throws SQLException {
        CatalogueRecord<DocumentDraft> added =
                as(editor, it -> it.add(editor, DOCUMENT, paper("Справка " + UUID.randomUUID(), "один месяц")));
        CatalogueRecord<DocumentDraft> changed = change(added, "два месяца");
        UUID first = UUID.fromString(
                rows("select cast(id as text) from history where row_id = '" + added.id() + "' order by at limit 1")
                        .get(0));

        CatalogueRecord<DocumentDraft> back =
                as(editor, it -> it.restore(editor, DOCUMENT, added.id(), first, changed.version()));

        assertThat(back.draft()).isEqualTo(added.draft());
        assertThat(uses(DOCUMENT, added.id())).isEmpty();
        as(editor, it -> {
            it.delete(editor, DOCUMENT, added.id(), back.version());
            return it;
        });
        assertThat(list(DOCUMENT, added.draft().name(), ALL)).isEmpty();
    }

    @Test
    void what_a_route_names_stays_and_what_somebody_else_has_changed_is_not_overwritten() {
        CatalogueRecord<DocumentDraft> passport = mostNamed(DOCUMENT);
        CatalogueRecord<LegalActDraft> law = mostNamed(ACT);

        refused(ProblemType.CONFLICT, it -> it.delete(editor, DOCUMENT, passport.id(), passport.version()));
        refused(ProblemType.CONFLICT, it -> it.delete(editor, ACT, law.id(), law.version()));
        refused(
                ProblemType.STALE_VERSION,
                it -> it.change(editor, DOCUMENT, passport.id(), passport.draft(), passport.version() - 1));
        refused(ProblemType.NOT_FOUND, it -> it.delete(editor, DOCUMENT, new CatalogueId(UUID.randomUUID()), 1));
    }

    @Test
    void codes_that_nobody_knows_are_refused_at_their_field() {
        DocumentDraft wrong = new DocumentDraft("NOT_A_KIND", "Справка", null, "PAPYRUS", null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(editor, it -> it.add(editor, DOCUMENT, wrong)))
                .satisfies(it -> assertThat(it.errors()).extracting("field").containsExactly("kind", "form"));
    }

    @Test
    void a_need_knows_its_steps_its_words_its_services_and_where_the_navigator_leads_to_it() throws SQLException {
        String code = rows("select s.need_code from published_route_step s where s.need_code in"
                        + " (select jsonb_array_elements_text(o -> 'needs') from navigator_version v,"
                        + " jsonb_array_elements(v.content -> 'outcomes') o where v.status = 'PUBLISHED')"
                        + " group by s.need_code order by count(*) desc, s.need_code limit 1")
                .get(0);

        NeedUse need =
                scope.as(editor, NeedUses.class, it -> it.find(editor, code)).orElseThrow();
        assertThat(scope.statements()).isOne();

        assertThat(need.synonyms()).isNotEmpty();
        assertThat(need.outcomes()).isNotEmpty().allMatch(NeedUse.Outcome::published);
        for (NeedUse.Supply supply : need.supply()) {
            assertThat(supply.services())
                    .as(supply.town())
                    .isEqualTo(
                            rows("select s.service_id from published_service_need s join centre c on c.id = s.centre_id"
                                            + " where c.slug = '" + supply.town() + "' and s.need_code = '" + code
                                            + "'")
                                    .size());
        }
        assertThat(need.supply()).hasSize(15);
        assertThat(steps(code))
                .hasSize(rows("select s.id from published_route_step s where s.need_code = '" + code + "'")
                        .size());
        assertThat(need("NOT_A_NEED").isEmpty()).isTrue();
    }

    @Test
    void nobody_but_editors_of_the_region_and_administrators_looks_or_writes() {
        CatalogueRecord<DocumentDraft> passport = mostNamed(DOCUMENT);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR))) {
            Actor other = new Actor(editor.account(), Audience.REGION_EDIT, editor.centre(), Set.of(role));
            List<Function<Catalogue, Object>> calls = List.of(
                    it -> it.list(other, DOCUMENT, "", ALL),
                    it -> it.count(other, DOCUMENT, ""),
                    it -> it.find(other, DOCUMENT, passport.id()),
                    it -> it.uses(other, DOCUMENT, passport.id()),
                    it -> it.reach(other, DOCUMENT, passport.id()),
                    it -> it.add(other, DOCUMENT, passport.draft()),
                    it -> it.change(other, DOCUMENT, passport.id(), passport.draft(), passport.version()),
                    it -> it.restore(other, DOCUMENT, passport.id(), UUID.randomUUID(), passport.version()));
            for (Function<Catalogue, Object> call : calls) {
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> as(other, call))
                        .matches(it -> it.type() == ProblemType.FORBIDDEN);
            }
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> scope.as(other, NeedUses.class, it -> it.find(other, "HOME_CARE")))
                    .matches(it -> it.type() == ProblemType.FORBIDDEN);
        }
    }

    private static void refused(ProblemType type, Consumer<Catalogue> call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(editor, it -> {
                    call.accept(it);
                    return it;
                }))
                .matches(it -> it.type() == type);
    }

    private static <D extends CatalogueDraft> List<CatalogueRecord<D>> list(
            CatalogueKind<D> kind, String text, Slice slice) {
        return as(editor, it -> it.list(editor, kind, text, slice));
    }

    private static int count(CatalogueKind<?> kind, String text) {
        return as(editor, it -> it.count(editor, kind, text));
    }

    private static List<StepUse> uses(CatalogueKind<?> kind, CatalogueId id) {
        return as(editor, it -> it.uses(editor, kind, id));
    }

    private static List<StepUse> steps(String need) {
        return scope.as(editor, NeedUses.class, it -> it.steps(editor, need));
    }

    private static Optional<NeedUse> need(String code) {
        return scope.as(editor, NeedUses.class, it -> it.find(editor, code));
    }

    private static <D extends CatalogueDraft> CatalogueRecord<D> mostNamed(CatalogueKind<D> kind) {
        return as(editor, it -> it.list(editor, kind, "", new Slice(0, 1, "-steps")))
                .get(0);
    }

    private static CatalogueRecord<DocumentDraft> change(CatalogueRecord<DocumentDraft> record, String validity) {
        DocumentDraft now = record.draft();
        return as(
                editor,
                it -> it.change(
                        editor,
                        DOCUMENT,
                        record.id(),
                        new DocumentDraft(now.kind(), now.name(), now.issuedBy(), now.form(), validity),
                        record.version()));
    }

    private static DocumentDraft paper(String name, String validity) {
        return new DocumentDraft("PASSPORT", name, "Кто угодно", "ORIGINAL", validity);
    }

    private static <T> T as(Actor actor, Function<Catalogue, T> work) {
        return scope.as(actor, Catalogue.class, work);
    }

    private static <T> T verify(Actor actor, Function<Verifications, T> work) {
        return scope.as(actor, Verifications.class, work);
    }

    private static Actor person(Role role) throws SQLException {
        UUID centre = UUID.fromString(rows("select cast(id as text) from centre where kind = 'REGION'")
                .get(0));
        UUID account = UUID.randomUUID();
        execute("insert into account (id, login, name, status) values ('" + account + "', 'e" + account
                + "', 'Ольга Правдина', 'ACTIVE')");
        execute("insert into membership (account_id, centre_id, centre_kind, role) values ('" + account + "', '"
                + centre + "', 'REGION', '" + role + "')");
        return new Actor(new AccountId(account), Audience.REGION_EDIT, new CentreId(centre), Set.of(role));
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
