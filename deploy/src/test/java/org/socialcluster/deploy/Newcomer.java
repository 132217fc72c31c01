package org.socialcluster.deploy;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A person who was invited in the office just now and has taken the invitation: for tests that change or end something
 * of an account, so that the demo accounts stay as they are.
 *
 * @param login made up, new each time
 * @param session value of the cookie of the first sign-in
 */
record Newcomer(String login, String password, String name, String session) {
    private static final String PASSWORD = "сосна у старой мельницы";

    /** Somebody invited by the town's demo manager.
     *
     * @param role as the office writes it, e.g. {@code координатор} */
    static Newcomer in(String town, String role) {
        String login = "it-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        String name = "Новичок " + login.substring(3, 11);
        return accept(link("manager." + town, login, name, role), login, name);
    }

    /** Invites in the office, as a person does, and returns path and query of the link. */
    static String link(String inviter, String login, String name, String role) {
        try (Visit visit = Chromium.visit().signedInAs(inviter).openOffice("/office/people")) {
            visit.button("Пригласить").click();
            visit.field("Электронная почта").fill(login);
            visit.field("Фамилия и имя").fill(name);
            visit.field(role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1))
                    .check();
            visit.button("Создать приглашение").click();
            Locator link = visit.field("Ссылка");
            link.waitFor();
            return link.inputValue().replaceFirst("^https?://[^/]+", "");
        }
    }

    private static Newcomer accept(String link, String login, String name) {
        String token = link.substring(link.indexOf('=') + 1);
        HttpResponse<String> answer = Wire.form(
                "/login/invitation", Map.of("token", token, "name", name, "password", PASSWORD, "repeated", PASSWORD));
        String session =
                Wire.cookie(answer, "session").orElseThrow(() -> new AssertionError("not let in: " + answer.body()));
        return new Newcomer(login, PASSWORD, name, session);
    }
}
