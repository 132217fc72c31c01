package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** axe-core: the machine's part of an accessibility review. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    static void findsNothing(Page page, String where) {
        List<String> violations = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getHtml()))
                        .filter(it -> !mistaken(it))
                        .toList();
        assertThat(violations).as("accessibility of %s", where).isEmpty();
    }

    /** Nothing needs scrolling sideways. */
    static void fits(Page page, String where) {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Integer) beyond).as("%s: pixels beyond the edge", where).isLessThanOrEqualTo(0);
    }

    /** Waits until nothing moves or fades any more: colours in between have no contrast of their own. */
    static void settled(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("document.getAnimations().every(it => it.playState !== 'running')"
                + " && !document.querySelector('vaadin-grid[loading]')");
    }

    /** axe-core of this version takes the input of a password field for covering its button; that of 4.14 does not. */
    private static boolean mistaken(String violation) {
        return violation.startsWith("target-size:") && violation.contains("<vaadin-password-field-button ");
    }
}
