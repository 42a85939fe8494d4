package org.ressourcerie.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.Role;
import org.ressourcerie.browser.Browser;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.signin.CodeReader;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A password chosen, used and found in the log, in a real browser. */
@WebTest
class PasswordBrowserTests {
  private static final String GOOD = "le vieux phare garde trois moutons verts";

  @RegisterExtension static final Browser browser = new Browser();
  private final String address = UUID.randomUUID() + "@example.org";
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void theWholeWay(int width) {
    sql.sql("delete from members.sign_in_attempt").update();
    accounts.give(address, Role.ADMINISTRATOR, "Ana Le Goff");
    Page page = browser.open(at("/connexion?retour=%2Fcompte%2Fmot-de-passe"), width);
    page.locator("#adresse").fill(address);
    page.locator("form button", in("Recevoir un code")).click();
    page.waitForURL("**/connexion/code?demande=*");
    page.locator("#code").fill(CodeReader.last(context, address));
    page.locator("form button", in("Se connecter")).click();
    page.waitForURL("**/compte/mot-de-passe");
    page.locator("#motdepasse").fill("Motdepasse2026!");
    page.locator("form button", in("Choisir")).click();
    assertThat(page.locator(".field-error").innerText()).contains("se devine");
    look(page, "mot-de-passe-" + width);
    page.locator("#motdepasse").fill(GOOD);
    page.locator("form button", in("Choisir")).click();
    page.waitForURL("**/compte");
    look(page, "compte-" + width);

    page.locator("main button", in("Se déconnecter")).first().click();
    page.waitForURL(at("/"));
    page.navigate(at("/connexion/mot-de-passe?retour=%2Fadministration%2Fjournal"));
    page.locator("#adresse").fill(address);
    page.locator("#motdepasse").fill("autre chose");
    page.locator("form button", in("Se connecter")).click();
    page.locator("[role=alert]").waitFor();
    assertThat(page.locator("#adresse").inputValue()).isEqualTo(address);
    look(page, "entrer-" + width);
    page.locator("#motdepasse").fill(GOOD);
    page.locator("form button", in("Se connecter")).click();
    page.waitForURL("**/administration/journal");
    assertThat(page.locator("main").innerText())
        .contains("Connexion par un mot de passe", "Mot de passe refusé", "Déconnexion");
    look(page, "journal-" + width);
    assertThat(browser.complaints()).isEmpty();
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", name + ".png")));
  }

  private static Page.LocatorOptions in(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
