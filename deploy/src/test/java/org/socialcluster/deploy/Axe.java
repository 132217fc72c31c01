package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** axe-core: the machine's part of an accessibility review. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What the framework does and we cannot change: the rule and the element, with reasons in docs/accessibility.md. */
    private static final List<Pattern> FRAMEWORK = Stream.of(
                    "target-size:.*<vaadin-password-field-button ",
                    "aria-allowed-attr:.*<vaadin-menu-bar-item role=\"menuitem\"",
                    "region:.*vaadin-menu-bar-item.*<div part=\"content\">")
            .map(it -> Pattern.compile("^" + it, Pattern.DOTALL))
            .toList();

    private Axe() {}

    static void findsNothing(Page page, String where) {
        check(new AxeBuilder(page), where);
    }

    /** Looks only at what lies over the page, a dialog or a menu: what is behind it cannot be reached. */
    static void findsNothingIn(String cover, Page page, String where) {
        check(new AxeBuilder(page).include(cover), where);
    }

    private static void check(AxeBuilder axe, String where) {
        List<String> violations = axe.withTags(RULES).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " "
                                + node.getHtml()))
                .filter(it ->
                        FRAMEWORK.stream().noneMatch(own -> own.matcher(it).find()))
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
}
