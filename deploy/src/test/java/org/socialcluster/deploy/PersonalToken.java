package org.socialcluster.deploy;

import com.microsoft.playwright.Locator;

/** Makes a personal token in the own profile, as a person does. */
final class PersonalToken {
    private PersonalToken() {}

    static String create(String session, boolean mayWrite) {
        try (Visit visit = Chromium.visit().withSession(session).openOffice("/office/profile")) {
            visit.button("Новый ключ").click();
            visit.field("Название").fill("Проверка");
            visit.field(mayWrite ? "читать и менять" : "только читать").check();
            visit.button("Создать ключ").click();
            Locator token = visit.field("Ключ");
            token.waitFor();
            return token.inputValue();
        }
    }
}
