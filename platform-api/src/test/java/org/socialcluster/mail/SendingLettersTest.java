package org.socialcluster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** From the outbox to a real mail server, and what the office sees of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class SendingLettersTest {
    private static final Slice ALL = new Slice(0, 100, "");
    private static final LetterFilter ANY = new LetterFilter(null, "");
    private static Postgres postgres;
    private static InScope house;
    private static Actor own;
    private static Actor foreign;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void two_centres() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        house = new InScope(postgres, Clock.systemUTC());
        own = office("primersk");
        foreign = office("obraztsovo");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void tidy() throws SQLException {
        server.stop();
        asOwner("delete from letter");
    }

    @Test
    void a_letter_goes_out_whole_and_is_then_on_record_without_its_secret() throws Exception {
        UUID id = post(
                own,
                letter().hiding("0123456789abcdef0123456789abcdef")
                        .withHtml("<p>Проверьте</p>")
                        .with(Attachment.of(
                                "event.ics",
                                "text/calendar; charset=utf-8",
                                "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))));

        send(reaching(server));

        MimeMessage got = onlyMessage();
        assertThat(got.getSubject()).isEqualTo("Проверьте запись");
        assertThat(got.getMessageID()).isEqualTo("<" + id + "@platform.example>");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Multipart parts = (Multipart) got.getContent();
        assertThat(((Multipart) parts.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .asString()
                .contains("/0123456789abcdef0123456789abcdef");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("event.ics");
        LetterView seen = seen(own).get(0);
        assertThat(seen.state()).isEqualTo(LetterState.SENT);
        assertThat(seen.text()).contains("/…").doesNotContain("0123456789abcdef");
        assertThat(value("select count(*) from letter where html is not null or secrets <> '[]'"))
                .isEqualTo("0");
    }

    @Test
    void a_letter_of_a_subscription_says_in_its_head_how_to_end_it_and_we_forget_the_address() throws Exception {
        post(own, letter().endedAt("https://platform.example/mine?key=0123456789abcdef"));

        send(reaching(server));

        assertThat(onlyMessage().getHeader("List-Unsubscribe"))
                .containsExactly("<https://platform.example/mine?key=0123456789abcdef>");
        assertThat(onlyMessage().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(value("select count(*) from letter where unsubscribe is not null"))
                .isEqualTo("0");
    }

    @Test
    void of_a_confidential_letter_the_office_reads_nothing_and_once_it_is_out_nobody_does() throws Exception {
        post(own, confidential());
        LetterView waiting = seen(own).get(0);
        assertThat(waiting.to() + waiting.subject() + waiting.text()).isEmpty();
        assertThat(list(own, new LetterFilter(null, "anna@"))).isEmpty();

        send(reaching(server));

        assertThat(onlyMessage().getAllRecipients()[0]).hasToString("anna@example.org");
        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.SENT);
        nothingIsLeft();
        assertThat(value("select letters_of_a_day('Anna@Example.org', 'TEST')")).isEqualTo("1");

        asOwner("update letter set done_at = done_at - interval '25 hours'");
        as(dispatch -> dispatch.forget(Actor.jobs()));
        assertThat(seen(own)).isEmpty();
    }

    @Test
    void a_confidential_letter_that_is_given_up_is_forgotten_too_with_what_the_server_said_of_it() throws Exception {
        UUID id = post(own, confidential());
        try (StubbornServer busy = new StubbornServer("451 4.3.0 anna@example.org is busy")) {
            send(reaching(busy.port()));
        }
        assertThat(value("select recipient || ' ' || problem from letter")).isEqualTo("anna@example.org 451 4.3.0");
        asOwner("update letter set due_at = now()");

        try (StubbornServer strict = new StubbornServer("550 5.1.1 No anna@example.org here")) {
            send(reaching(strict.port()));
        }

        LetterView lost = seen(own).get(0);
        assertThat(lost.state()).isEqualTo(LetterState.FAILED);
        assertThat(lost.problem()).isEqualTo("550 5.1.1");
        nothingIsLeft();
        assertThat(lost.canBeSentAgain()).isFalse();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> again(own, id));
        int toDo = house.as(own, Letters.class, it -> it.givenUp(own));
        assertThat(toDo).as("nobody can do anything about it").isZero();
    }

    @Test
    void a_demonstration_shows_a_confidential_letter_without_its_address() throws SQLException {
        post(own, confidential());
        MailSettings settings = reaching(server);
        settings.demo = true;

        send(settings);

        assertThat(seen(own).get(0).text()).contains("0123456789abcdef");
        assertThat(value("select l::text from letter l")).doesNotContain("anna@example.org", "Ваш список");
    }

    private static Letter confidential() {
        return Letter.of(
                        "TEST",
                        "anna@example.org",
                        "Ваш список: Инвалидность",
                        "Список «Инвалидность» 0123456789abcdef")
                .hiding("0123456789abcdef")
                .confidentially();
    }

    private static void nothingIsLeft() throws SQLException {
        assertThat(value("select l::text from letter l"))
                .doesNotContain("anna@example.org", "Инвалидность", "0123456789abcdef");
    }

    @Test
    void many_letters_go_out_once_each_with_two_senders_at_the_same_time() throws Exception {
        for (int i = 0; i < 30; i++) {
            post(own, letter());
        }
        CyclicBarrier together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);

        List<Future<?>> senders =
                List.of(threads.submit(() -> sendFrom(together)), threads.submit(() -> sendFrom(together)));
        for (Future<?> sender : senders) {
            sender.get();
        }
        threads.shutdown();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(SendingLettersTest::name))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(seen(own)).extracting(LetterView::state).containsOnly(LetterState.SENT);
    }

    @Test
    void a_letter_waits_for_a_server_that_cannot_be_reached_and_says_so() throws Exception {
        post(own, letter());
        MailSettings settings = reaching(server);
        server.stop();

        send(settings);

        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.QUEUED);
        assertThat(seen(own).get(0).tries()).isZero();
        assertThat(seen(own).get(0).problem()).isNotBlank();
        server.start();
        asOwner("update letter set due_at = now()");
        send(reaching(server));
        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void after_three_days_without_a_server_a_letter_has_failed_and_can_be_sent_again() throws Exception {
        UUID id = post(own, letter());
        MailSettings settings = reaching(server);
        server.stop();
        asOwner("update letter set queued_at = now() - interval '4 days'");

        send(settings);
        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.FAILED);

        server.start();
        again(own, id);
        send(reaching(server));
        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_letter_that_the_server_refuses_for_now_is_tried_again_later_and_given_up_after_the_last_try()
            throws Exception {
        post(own, letter());

        for (int turn = 1; turn <= 7; turn++) {
            try (StubbornServer busy = new StubbornServer("451 4.3.0 Try again later")) {
                send(reaching(busy.port()));
            }
            assertThat(seen(own).get(0).tries()).isEqualTo(turn);
            assertThat(value("select state from letter where due_at > now()"))
                    .isEqualTo(turn <= 6 ? "QUEUED" : "FAILED");
            asOwner("update letter set due_at = now()");
        }

        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.FAILED);
        assertThat(seen(own).get(0).problem()).contains("451 4.3.0 Try again later");
    }

    @Test
    void an_address_that_the_server_does_not_know_fails_at_once() throws Exception {
        post(own, letter());

        try (StubbornServer strict = new StubbornServer("550 5.1.1 No such user here")) {
            send(reaching(strict.port()));
        }

        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.FAILED);
        assertThat(seen(own).get(0).problem()).contains("No such user here");
    }

    @Test
    void a_letter_of_a_sender_that_died_is_sent_by_another_under_the_same_name() throws Exception {
        UUID id = post(own, letter());
        Outgoing dead = house.as(Actor.jobs(), Dispatch.class, it -> it.take(Actor.jobs()))
                .orElseThrow();
        send(reaching(server));
        assertThat(server.getReceivedMessages()).isEmpty();

        asOwner("update letter set due_at = now()");
        send(reaching(server));
        as(dispatch -> dispatch.refused(Actor.jobs(), dead, true, "too late"));

        assertThat(name(onlyMessage())).contains(id.toString());
        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void what_is_rolled_back_is_not_sent() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.as(own, Outbox.class, outbox -> {
                    outbox.post(own, letter());
                    throw new IllegalStateException("the work failed");
                }));

        send(reaching(server));

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(seen(own)).isEmpty();
    }

    @Test
    void visitors_and_sign_in_leave_letters_too_but_not_for_another_centre() throws SQLException {
        Actor visitor = Actor.visitorOf(own.home());

        post(visitor, letter());

        assertThat(seen(own)).hasSize(1);
        try (var site = postgres.as(Audience.SITE, own.home())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> site.createStatement().executeUpdate("""
                            insert into letter (centre_id, id, kind, recipient, subject, body)
                            values ('%s', gen_random_uuid(), 'TEST', 'a@b.example', 's', 't')
                            """.formatted(foreign.home())))
                    .withMessageContaining("row-level security");
        }
    }

    @Test
    void a_foreign_centre_sees_no_letter_of_ours_and_cannot_send_it_again() {
        UUID id = post(own, letter());

        assertThat(seen(foreign)).isEmpty();
        int counted = house.as(foreign, Letters.class, it -> it.count(foreign, ANY));
        assertThat(counted).isZero();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> again(foreign, id));
    }

    @Test
    void only_who_writes_the_listings_reads_letters() {
        Actor coordinator = new Actor(own.account(), Audience.OFFICE, own.centre(), Set.of(Role.COORDINATOR));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> seen(coordinator));
    }

    @Test
    void the_list_narrows_by_state_and_by_address() {
        post(own, letter());
        post(own, Letter.of("TEST", "other@example.org", "Другое", "Текст"));
        send(reaching(server));
        post(own, letter());

        assertThat(list(own, new LetterFilter(LetterState.QUEUED, ""))).hasSize(1);
        assertThat(list(own, new LetterFilter(null, "OTHER@"))).hasSize(1);
        assertThat(list(own, new LetterFilter(LetterState.SENT, "проверьте"))).hasSize(1);
    }

    @Test
    void signs_that_would_start_another_header_are_refused() {
        for (Supplier<Letter> hostile : List.<Supplier<Letter>>of(
                () -> Letter.of("TEST", "a@example.org\r\nBcc: all@example.org", "Тема", "Текст"),
                () -> Letter.of("TEST", "a@example.org", "Тема\nBcc: all@example.org", "Текст"),
                () -> Letter.of("TEST", "a@example.org, b@example.org", "Тема", "Текст"),
                () -> Letter.of("TEST", "никому", "Тема", "Текст"),
                () -> letter().with(Attachment.of("a\r\nX: y", "text/plain", new byte[1])),
                () -> letter().with(Attachment.of("a.txt", "text/plain\r\nX: y", new byte[1])))) {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(hostile::get);
        }
    }

    @Test
    void a_demonstration_keeps_its_letters_here_and_shows_them_whole() {
        post(own, letter().hiding("0123456789abcdef0123456789abcdef"));
        MailSettings settings = reaching(server);
        settings.demo = true;

        send(settings);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.KEPT);
        assertThat(seen(own).get(0).text()).contains("0123456789abcdef");
    }

    @Test
    void without_a_server_letters_wait() {
        post(own, letter());

        send(nothingSet());

        assertThat(seen(own).get(0).state()).isEqualTo(LetterState.QUEUED);
    }

    @Test
    void letters_that_were_done_with_long_ago_are_forgotten() throws SQLException {
        post(own, letter());
        send(reaching(server));
        post(own, letter());
        asOwner("update letter set created_at = now() - interval '1 year', done_at = done_at - interval '91 days'");

        as(dispatch -> dispatch.forget(Actor.jobs()));

        assertThat(seen(own)).extracting(LetterView::state).containsExactly(LetterState.QUEUED);
    }

    private static Letter letter() {
        return Letter.of(
                "TEST",
                "provider@example.org",
                "Проверьте запись",
                "Откройте https://site.example/p/0123456789abcdef0123456789abcdef");
    }

    private static UUID post(Actor actor, Letter letter) {
        return house.as(actor, Outbox.class, it -> it.post(actor, letter));
    }

    private static List<LetterView> seen(Actor actor) {
        return list(actor, ANY);
    }

    private static List<LetterView> list(Actor actor, LetterFilter filter) {
        return house.as(actor, Letters.class, it -> it.list(actor, filter, ALL));
    }

    private static void again(Actor actor, UUID id) {
        house.as(actor, Letters.class, it -> {
            it.sendAgain(actor, id);
            return id;
        });
    }

    private static void as(Consumer<Dispatch> work) {
        house.as(Actor.jobs(), Dispatch.class, it -> {
            work.accept(it);
            return 0;
        });
    }

    private Object sendFrom(CyclicBarrier together) throws Exception {
        together.await();
        send(reaching(server));
        return together;
    }

    private static void send(MailSettings settings) {
        SendLetters sender = new SendLetters();
        sender.settings = settings;
        sender.dispatch = new InTransactions();
        sender.run();
    }

    /** As in the container: each step in a transaction of its own. */
    private static final class InTransactions extends Dispatch {
        @Override
        public Optional<Outgoing> take(Actor jobs) {
            return house.as(jobs, Dispatch.class, it -> it.take(jobs));
        }

        @Override
        public void sent(Actor jobs, Outgoing letter) {
            as(it -> it.sent(jobs, letter));
        }

        @Override
        public void refused(Actor jobs, Outgoing letter, boolean hopeless, String problem) {
            as(it -> it.refused(jobs, letter, hopeless, problem));
        }

        @Override
        public void unsent(Actor jobs, Outgoing letter, String problem) {
            as(it -> it.unsent(jobs, letter, problem));
        }

        @Override
        public void waiting(Actor jobs, String problem) {
            as(it -> it.waiting(jobs, problem));
        }

        @Override
        public void keepAll(Actor jobs) {
            as(it -> it.keepAll(jobs));
        }
    }

    private static MailSettings reaching(GreenMail server) {
        return reaching(server.getSmtp().getPort());
    }

    private static MailSettings nothingSet() {
        MailSettings settings = new MailSettings();
        settings.host = Optional.empty();
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        return settings;
    }

    private static MailSettings reaching(int port) {
        MailSettings settings = nothingSet();
        settings.host = Optional.of("127.0.0.1");
        settings.port = Optional.of(port);
        settings.from = Optional.of("Социальный кластер <no-reply@platform.example>");
        settings.tls = "none";
        return settings;
    }

    private MimeMessage onlyMessage() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String name(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Actor office(String town) throws SQLException {
        UUID centre = UUID.fromString(value("select id from centre where slug = '" + town + "'"));
        return new Actor(
                new AccountId(UUID.randomUUID()), Audience.OFFICE, new CentreId(centre), Set.of(Role.LISTINGS_EDITOR));
    }

    private static String value(String query) throws SQLException {
        try (var connection = postgres.owner().getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (var connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
