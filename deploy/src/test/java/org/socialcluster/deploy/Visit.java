package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One person at one browser. At its end nothing may have gone wrong behind the scenes: no script error, no failed
 * picture or style sheet, no answer 5xx, no word to another host.
 */
final class Visit implements AutoCloseable {
    private final String site;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    /** @param site address of its root; ends with a slash */
    Visit(BrowserContext context, String site) {
        this.site = site;
        this.context = context;
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(message -> {
            // The browser says this of every answer from 400 on; which of them are wrong is looked at below.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onRequest(this::look);
        context.onResponse(this::look);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** The person is signed in already. */
    Visit signedInAs(String demoLogin) {
        return withSession(Wire.session(demoLogin));
    }

    Visit withSession(String session) {
        context.addCookies(List.of(new Cookie("session", session).setUrl(site)));
        return this;
    }

    /** Opens a page of the site.
     *
     * @return bytes of each answer that it took, packed and with its head */
    List<Double> weigh(String path) {
        List<Double> transferred = new ArrayList<>();
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        transferred.add(event.get("encodedDataLength").getAsDouble()));
        open(path).page().waitForLoadState(LoadState.NETWORKIDLE);
        return transferred;
    }

    Visit open(String path) {
        page.navigate(site + path.substring(1));
        return this;
    }

    /** Opens a view of the office and waits until it is drawn. */
    Visit openOffice(String path) {
        open(path);
        heading().waitFor();
        return this;
    }

    Locator heading() {
        return page.locator("h1");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Fills the sign-in form and sends it. */
    Visit signIn(String login, String password) {
        field("Имя для входа").fill(login);
        field("Пароль").fill(password);
        button("Войти").click();
        return this;
    }

    /** Path and query of the address line. */
    String address() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    String session() {
        return context.cookies().stream()
                .filter(it -> it.name.equals("session"))
                .map(it -> it.value)
                .findFirst()
                .orElse("");
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    private void look(Request request) {
        URI address = URI.create(request.url().replaceFirst("[?#].*", ""));
        if (address.getScheme().startsWith("http")
                && !URI.create(site).getAuthority().equals(address.getAuthority())) {
            complaints.add("another host: " + request.url());
        }
    }

    private void look(Response answer) {
        boolean page = answer.request().isNavigationRequest();
        if (answer.status() >= 500 || (!page && answer.status() >= 400 && answer.status() != 401)) {
            complaints.add(answer.status() + " " + answer.url());
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what went wrong behind the scenes").isEmpty();
    }
}
