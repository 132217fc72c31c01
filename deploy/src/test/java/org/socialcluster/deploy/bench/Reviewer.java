package org.socialcluster.deploy.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.socialcluster.coverage.By;
import org.socialcluster.deploy.Chromium;

/** The ministry's reviewer at the matrix of the office, in a real browser, which ends with her. */
final class Reviewer implements AutoCloseable {
    /** From the click on a choice until the browser has drawn the table that the office makes of it. */
    private static final String CHOOSE = """
            place => new Promise((drawn, failed) => {
              const choice = document.querySelectorAll('vaadin-select-overlay[opened] vaadin-select-item')[place];
              const began = performance.now();
              new MutationObserver((changes, watch) => {
                watch.disconnect();
                requestAnimationFrame(() => setTimeout(() => drawn(performance.now() - began)));
              }).observe(document.querySelector('.gridwrap'), { childList: true });
              setTimeout(() => failed(new Error('no new table for choice ' + place)), 20000);
              choice.click();
            })
            """;

    /** The first choice stands for nothing chosen. */
    private static final int CHOICES = By.values().length;

    private final BrowserContext context;
    private final Page page;
    private final String matrix;

    Reviewer(Node node) throws IOException, InterruptedException {
        String[] session = node.signIn("ministry").split("=", 2);
        context = Chromium.browser().newContext();
        context.addCookies(List.of(new Cookie(session[0], session[1]).setUrl(node.url("/"))));
        page = context.newPage();
        matrix = node.url("/office/coverage");
    }

    /** Opens the matrix; answers how many cells it has. */
    int open() {
        page.navigate(matrix);
        page.locator(".gridwrap td").first().waitFor();
        return page.locator(".gridwrap td").count();
    }

    /** Milliseconds of each change of the rows of the matrix, the shortest first. */
    double[] changes(int turns) {
        double[] millis = new double[turns];
        for (int turn = 0; turn < turns; turn++) {
            page.locator("vaadin-select").first().click();
            page.locator("vaadin-select-overlay[opened] vaadin-select-item")
                    .last()
                    .waitFor();
            millis[turn] = ((Number) page.evaluate(CHOOSE, 1 + turn % CHOICES)).doubleValue();
        }
        Arrays.sort(millis);
        return millis;
    }

    @Override
    public void close() {
        context.close();
        Chromium.quit();
    }
}
