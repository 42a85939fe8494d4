package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page of the site promises. */
public final class Promises {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Promises() {}

  /**
   * axe finds nothing, contrast included. Pages hold no frame: the quicker mode sees them whole.
   */
  public static void assertAccessible(Page page) {
    var found = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
    assertThat(found.getViolations())
        .as("axe on %s", page.url())
        .extracting(
            rule -> rule.getId() + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .isEmpty();
  }

  public static void assertNoHorizontalScroll(Page page) {
    var wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wide).intValue()).as("pixels too wide: %s", page.url()).isZero();
  }

  /** Nothing was asked of another host, no cookie was set, nothing was refused or broke. */
  public static void assertDiscreet(Browser browser, Page page) {
    assertThat(browser.foreignRequests()).as("requests to other hosts").isEmpty();
    assertThat(page.context().cookies()).as("cookies").isEmpty();
    assertThat(browser.complaints()).as("errors on %s", page.url()).isEmpty();
  }
}
