package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the team, found by its links, one for each route of the table of channels. */
@DemonstrationSite
class TeamPagesAccessibleTests {
  @RegisterExtension static final Browser browser = new Browser();
  private static final int MOST = 250;

  /** Where lists begin, and what the page of a resource offers by its buttons. */
  private static final List<String> FIRST =
      List.of(
          "/administration/organisations",
          "/administration/personnes",
          "/administration/groupes",
          "/administration/themes",
          "/administration/kits/prendre-son-mandat-avec-l-economie-sociale-et-solidaire/suppression",
          "/administration/ressources/6/acces/audiences",
          "/administration/ressources/6/archive",
          "/administration/ressources/6/fusion",
          "/administration/ressources/6/retrait");

  /** Fragments, pages of what was sent first (others look at them), and what nothing leads to. */
  private static final Set<String> WITHOUT_LINK =
      Set.of(
          "/administration/brouillons/{id:[0-9]{1,12}}/liens",
          "/administration/brouillons/{id:[0-9]{1,12}}/verifications",
          "/administration/brouillons/{id:[0-9]{1,12}}/publication",
          "/administration/imports/{id:\\d{1,18}}",
          "/administration/groupes/{slug}",
          "/administration/lots/{id:[0-9]{1,12}}",
          "/administration/lots/{id:[0-9]{1,12}}/changement",
          "/administration/publications/{id:[0-9]{1,18}}",
          "/administration/themes/{id:[0-9]{1,18}}/fusion",
          "/administration/organisations/{slug}",
          "/administration/organisations/{slug}/fusion",
          "/administration/organisations/{slug}/modifier",
          "/administration/personnes/{slug}",
          "/administration/personnes/{slug}/fusion",
          "/administration/personnes/{slug}/modifier",
          "/administration/organisations/{slug}/adhesions/{id:\\d{1,18}}/suppression",
          "/administration/personnes/{slug}/fonctions/{id:\\d{1,18}}/fin",
          "/administration/ressources/{number:[0-9]{1,12}}/comparaison",
          "/administration/ressources/{number:[0-9]{1,12}}/acces/audiences/{proposal:[0-9]{1,12}}");

  @LocalServerPort int port;

  @Test
  void nothingKeepsAnyoneOut() throws IOException {
    Page page = browser.asTeam(port, "/administration/ressources/nouvelle", 1280);
    page.locator("button[value='webinar-report']").click();
    page.waitForURL("**/brouillons/*");
    page.locator("#title").fill("Scan_002");
    page.locator(".draft-bar button[value=save]").click();
    page.waitForLoadState();
    String draft = page.url().replaceAll("https?://[^/]*|[#?].*", "");
    Map<String, String> pages = reached(page, draft);
    List<String> faults = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String route : routes()) {
      String there = pages.get(route);
      if (there != null) {
        look(page, there, faults);
      } else if (!WITHOUT_LINK.contains(route)) {
        missed.add(route);
      }
    }
    look(page, draft + "/publication", faults);
    assertThat(faults).isEmpty();
    assertThat(missed).as("routes that no link leads to").isEmpty();
  }

  private void look(Page page, String path, List<String> faults) {
    page.navigate("http://localhost:" + port + path);
    page.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      try {
        assertAccessible(page);
        assertNoHorizontalScroll(page);
      } catch (AssertionError fault) {
        faults.add(path + " at " + width + ": " + fault.getMessage());
      }
    }
  }

  /** Pages of the team in the table of channels. */
  private static List<String> routes() throws IOException {
    return Files.readAllLines(Path.of("docs/modules/channels.md")).stream()
        .filter(
            line -> line.startsWith("| `/administration") && line.contains(" GET` | PAGE | STAFF"))
        .map(line -> line.substring(3, line.indexOf(" GET`")))
        .filter(route -> !route.endsWith(".csv"))
        .toList();
  }

  /** The first address of each route that links lead to. */
  private Map<String, String> reached(Page page, String draft) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(FIRST);
    next.addAll(List.of("/administration", draft, "/ressources"));
    Set<String> seen = new TreeSet<>();
    List<String> routes = routes();
    int asked = 0;
    while (!next.isEmpty() && asked < MOST) {
      String path = next.removeFirst();
      if (!seen.add(path)) {
        continue;
      }
      String route =
          routes.stream().filter(one -> path.matches(pattern(one))).findFirst().orElse("");
      boolean fresh = found.putIfAbsent(route, path) == null;
      if (fresh || route.isEmpty()) {
        asked++;
        APIResponse answer = page.request().get("http://localhost:" + port + path);
        if (answer.ok() && answer.text().startsWith("<!")) {
          links(answer.text()).stream().filter(one -> !seen.contains(one)).forEach(next::addLast);
        }
      }
    }
    return found;
  }

  private static List<String> links(String html) {
    return Jsoup.parse(html).select("a[href]").stream()
        .map(link -> link.attr("href").replaceAll("[#?].*", ""))
        .filter(href -> href.matches("/administration(/.*)?|/r/[0-9]+-.*"))
        .filter(href -> !href.endsWith(".csv"))
        .distinct()
        .limit(60)
        .toList();
  }

  /** Variables without a pattern are one step of a path. */
  private static String pattern(String route) {
    return route
        .replaceAll("\\{[a-z]+\\}", "[^/]+")
        .replaceAll("\\{[a-z]+:((?:[^{}]|\\{[0-9,]+\\})+)\\}", "$1");
  }
}
