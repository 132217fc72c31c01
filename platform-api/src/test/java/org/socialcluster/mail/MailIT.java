package org.socialcluster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URL;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.Postgres;
import org.socialcluster.TestPlatform;

/** In the real container: the jobs start by themselves, over its pool, and its own mail library sends. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailIT {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Postgres POSTGRES = Postgres.migrated();
    private static final long WITHIN_MILLIS = 60_000;

    @ArquillianResource
    URL base;

    @Deployment
    static WebArchive platform() throws Exception {
        SERVER.start();
        return TestPlatform.archive(
                POSTGRES,
                "platform.demo=false\njobs.enabled=true\njobs.start-after=PT1S\nmail.host=127.0.0.1\nmail.tls=none\nmail.from=no-reply@platform.example\nmail.port="
                        + SERVER.getSmtp().getPort() + "\n");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void a_letter_in_the_outbox_is_at_the_mail_server_soon_with_its_attachment() throws Exception {
        post();

        boolean came = SERVER.waitForIncomingEmail(WITHIN_MILLIS, 1);

        assertThat(came).as(state()).isTrue();

        MimeMessage got = SERVER.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Проверьте запись");
        assertThat(got.getContentType()).startsWith("multipart/mixed");
    }

    private static String state() throws SQLException {
        try (var connection = POSTGRES.owner().getConnection();
                var row = connection.createStatement().executeQuery("""
                        select string_agg(state || ' ' || tries || ' ' || coalesce(problem, ''), ', ') from letter
                        """)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void post() throws SQLException {
        try (var connection = POSTGRES.owner().getConnection()) {
            connection.createStatement().execute("""
                    insert into letter (centre_id, id, kind, recipient, subject, body, attachments)
                    select id, gen_random_uuid(), 'TEST', 'provider@example.org', 'Проверьте запись', 'Текст',
                           '[{"name": "a.txt", "type": "text/plain", "content": "YQ=="}]'
                      from centre where slug = 'primersk'
                    """);
        }
    }
}
