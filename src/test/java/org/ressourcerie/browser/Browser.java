package org.ressourcerie.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
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
 * tests are skipped with the reason; in CI that is a failure. Each page is opened in a context of
 * its own, closed after the test; requests to other hosts and errors of the console are noted.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
  private static com.microsoft.playwright.@Nullable Browser shared;
  private static @Nullable Playwright started;
  private static @Nullable Path executable;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

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
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    foreign.clear();
    complaints.clear();
  }

  /** A page this many CSS pixels wide. */
  public Page open(String address, int width) {
    return open(address, new NewContextOptions().setViewportSize(width, 900));
  }

  public Page openDark(String address, int width) {
    return open(
        address,
        new NewContextOptions().setViewportSize(width, 900).setColorScheme(ColorScheme.DARK));
  }

  public Page openWithoutScript(String address, int width) {
    return open(
        address, new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false));
  }

  /** At 200 % a window of 1280 pixels is 640 CSS pixels wide, two device pixels each. */
  public Page openZoomed(String address) {
    return open(address, new NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2));
  }

  /** A page of the demonstration's team, this many CSS pixels wide. */
  public Page asTeam(int port, String path, int width) {
    return asTeam(port, path, new NewContextOptions().setViewportSize(width, 900));
  }

  /** A page of the demonstration's team, where signing in leads back to. */
  public Page asTeam(int port, String path, NewContextOptions options) {
    String back = URLEncoder.encode(path, StandardCharsets.UTF_8);
    Page page = open("http://localhost:" + port + "/connexion?retour=" + back, options);
    page.locator("button[value=equipe]").click();
    page.waitForURL("**" + path);
    return page;
  }

  public Page open(String address, NewContextOptions options) {
    BrowserContext context = launched().newContext(options.setLocale("fr-FR"));
    contexts.add(context);
    Page page = context.newPage();
    String host = URI.create(address).getAuthority();
    page.onRequest(
        request -> {
          URI asked = URI.create(request.url());
          if (asked.getAuthority() != null && !asked.getAuthority().equals(host)) {
            foreign.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("responded with a status")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(address);
    return page;
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
    return List.copyOf(foreign);
  }

  /** Errors of scripts and refusals of the content security policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
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
