package org.ressourcerie.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Chromium for all browser tests, as a static {@code @RegisterExtension}. Without a browser the
 * tests are skipped with the reason; in CI that is a failure. Each page of a test has a context of
 * its own; requests to other hosts and errors of the console are noted.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
  private static com.microsoft.playwright.@Nullable Browser shared;
  private static @Nullable Playwright started;
  private static @Nullable Path executable;

  private final List<Tab> lent = new ArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("no Chromium on this machine, and CI may not do without");
    }
    Assumptions.assumeTrue(
        chromium.isPresent(),
        "browser tests skipped: no Chromium (package « chromium ») was found");
    launch(chromium.orElseThrow());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    lent.forEach(Tab::giveBack);
    lent.clear();
  }

  /** A page this many CSS pixels wide. */
  public Page open(String address, int width) {
    return lend(Tab.free(launched(), true), address, width);
  }

  public Page openDark(String address, int width) {
    Tab tab = Tab.free(launched(), true);
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return lend(tab, address, width);
  }

  public Page openWithoutScript(String address, int width) {
    return lend(Tab.free(launched(), false), address, width);
  }

  /**
   * The same address as another page shows, with its cookies and with scripts, 1280 pixels wide.
   */
  public Page openLike(Page other) {
    Tab tab = Tab.free(launched(), true);
    tab.page().context().addCookies(other.context().cookies());
    return lend(tab, other.url(), 1280);
  }

  /** At 200 % a window of 1280 pixels is 640 CSS pixels wide, two device pixels each. */
  public Page openZoomed(String address) {
    return open(address, new NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2));
  }

  /** A page of the demonstration's team, this many CSS pixels wide. */
  public Page asTeam(int port, String path, int width) {
    return signIn(open(signInPage(port, path), width), path);
  }

  /** A page of the demonstration's team, where signing in leads back to. */
  public Page asTeam(int port, String path, NewContextOptions options) {
    return signIn(open(signInPage(port, path), options), path);
  }

  /** A page in a new context, for what a test changes in it beyond its address and size. */
  public Page open(String address, NewContextOptions options) {
    return lend(Tab.own(launched(), options), address, 0);
  }

  private Page lend(Tab tab, String address, int width) {
    lent.add(tab);
    return tab.open(address, width);
  }

  private static String signInPage(int port, String path) {
    String back = URLEncoder.encode(path, StandardCharsets.UTF_8);
    return "http://localhost:" + port + "/connexion?retour=" + back;
  }

  private static Page signIn(Page page, String path) {
    page.locator("button[value=equipe]").click();
    page.waitForURL("**" + path);
    return page;
  }

  /** Lets go of a page before the test ends. */
  public void close(Page page) {
    lent.stream().filter(tab -> tab.page().equals(page)).forEach(Tab::giveBack);
    lent.removeIf(tab -> tab.page().equals(page));
  }

  /** A browser in a process of its own, over a profile that lasts; to be closed, or killed. */
  public BrowserContext withProfile(Path profile) {
    if (started == null) {
      throw new IllegalStateException("register this extension as a static field");
    }
    return started
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable)
                .setArgs(ARGUMENTS)
                .setLocale("fr-FR")
                .setViewportSize(1280, 900));
  }

  /** Ends at once, as by a power cut, the processes of the browser that has this profile. */
  public static void kill(Path profile) {
    List<ProcessHandle> running =
        ProcessHandle.allProcesses()
            .filter(one -> one.info().commandLine().orElse("").contains("dir=" + profile))
            .toList();
    if (running.isEmpty()) {
      throw new IllegalStateException("no browser has the profile " + profile);
    }
    running.forEach(ProcessHandle::destroyForcibly);
    running.forEach(one -> one.onExit().join());
  }

  /** Addresses of other hosts that were asked for since the test began. */
  public List<String> foreignRequests() {
    return lent.stream().flatMap(tab -> tab.foreign().stream()).toList();
  }

  /** Errors of scripts and refusals of the content security policy. */
  public List<String> complaints() {
    return lent.stream().flatMap(tab -> tab.complaints().stream()).toList();
  }

  private static synchronized void launch(Path chromium) {
    executable = chromium;
    if (shared != null) {
      return;
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    started = playwright;
    shared =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  private static com.microsoft.playwright.Browser launched() {
    if (shared == null) {
      throw new IllegalStateException("register this extension as a static field");
    }
    return shared;
  }
}
