package org.ressourcerie.fetching.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.fetching.Answer;
import org.ressourcerie.fetching.Answer.Fetched;
import org.ressourcerie.fetching.Answer.Reason;
import org.ressourcerie.fetching.Answer.Refused;
import org.springframework.util.unit.DataSize;

/** Nothing of the machine or of its network is read, by whatever way one is led there. */
class GuardedFetchingTests {
  private static final DataSize LIMIT = DataSize.ofKilobytes(64);

  @TempDir private Path folder;
  private final AtomicInteger reached = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void aServerOfTheMachine() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/", exchange -> answer(exchange, 200, "text/csv", "a;b".getBytes(StandardCharsets.UTF_8)));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[ff02::1]/",
        "http://10.0.0.1/",
        "http://172.16.3.4/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://192.0.2.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/"
      })
  void whatLeadsInsideIsNotConnectedTo(String address) {
    assertThat(closed().fetch(address, folder))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.reason())
                    .isIn(Reason.INSIDE, Reason.UNKNOWN_NAME, Reason.NOT_AN_ADDRESS));
    assertThat(reached).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org/",
        "jar:http://example.org/a.jar!/",
        "//example.org/",
        "example.org",
        "http://",
        "http:///a",
        "http://user:secret@example.org/",
        "http://exa mple.org/",
        "javascript:alert(1)",
        ""
      })
  void whatIsNoAddressOfTheWebIsSaidSo(String address) {
    assertThat(closed().fetch(address, folder)).isEqualTo(new Refused(Reason.NOT_AN_ADDRESS, ""));
  }

  @Test
  void otherPortsThanThoseOfTheWebAreNotTried() {
    for (int port : new int[] {22, 25, 5432, 6379, 8080, server.getAddress().getPort()}) {
      assertThat(closed().fetch("http://example.org:" + port + "/", folder))
          .isEqualTo(new Refused(Reason.PORT, ""));
    }
  }

  @Test
  void aNameThatLeadsInsideIsRefusedWhateverElseItLeadsTo() throws IOException {
    InetAddress outside = InetAddress.getByName("93.184.215.14");
    DnsResolver twoFaced = names(outside, InetAddress.getLoopbackAddress());
    assertThat(fetching(twoFaced, List.of()).fetch("http://two-faced.example/", folder))
        .isEqualTo(new Refused(Reason.INSIDE, "two-faced.example"));
  }

  /**
   * A check that resolves by itself, then lets the connection resolve again, would be led inside.
   */
  @Test
  void aNameIsAskedOnceForAConnection() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    DnsResolver rebinding =
        new Names() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {
              asked.getAndIncrement() == 0
                  ? InetAddress.getByName("192.0.2.1")
                  : InetAddress.getLoopbackAddress()
            };
          }
        };
    assertThat(fetching(rebinding, List.of()).fetch("http://rebinding.example/", folder))
        .isEqualTo(new Refused(Reason.INSIDE, "rebinding.example"));
    assertThat(asked).hasValue(1);
    assertThat(reached).hasValue(0);
  }

  @Test
  void aRedirectIsCheckedAsTheFirstAddressWas() {
    redirect("/inside", "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
    redirect("/metadata", "http://169.254.169.254/latest/");
    redirect("/file", "file:///etc/passwd");
    assertThat(open().fetch(here("/inside"), folder)).isEqualTo(new Refused(Reason.PORT, ""));
    assertThat(open().fetch(here("/metadata"), folder))
        .isEqualTo(new Refused(Reason.INSIDE, "169.254.169.254"));
    assertThat(open().fetch(here("/file"), folder))
        .isEqualTo(new Refused(Reason.NOT_AN_ADDRESS, ""));
    assertThat(reached).hasValue(0);
  }

  @Test
  void redirectsThatDoNotEndAreLeft() {
    redirect("/round", "/round");
    assertThat(open().fetch(here("/round"), folder)).isEqualTo(new Refused(Reason.REDIRECTS, "5"));
  }

  @Test
  void whatIsFoundIsKeptWithItsNameAndItsType() throws IOException {
    redirect("/short", "/liste/organisations.csv");
    Answer answer = open().fetch(" " + here("/short") + " ", folder);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> {
              assertThat(fetched.file()).hasContent("a;b");
              assertThat(fetched.name()).isEqualTo("organisations.csv");
              assertThat(fetched.mediaType()).isEqualTo("text/csv");
              assertThat(fetched.address().getPath()).isEqualTo("/liste/organisations.csv");
            });
  }

  @Test
  void nothingStaysOfWhatIsTooLarge() throws IOException {
    server.createContext(
        "/large", exchange -> answer(exchange, 200, null, new byte[(int) LIMIT.toBytes() + 1]));
    assertThat(open().fetch(here("/large"), folder)).isEqualTo(new Refused(Reason.TOO_LARGE, "0"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatAnswersNothingIsLeft() {
    server.createContext("/never", exchange -> {});
    var impatient = settings(List.of(hereName()), Duration.ofMillis(300));
    var fetching =
        new GuardedFetching(
            FetchingConfiguration.client(SystemDefaultDnsResolver.INSTANCE, impatient), impatient);
    assertThat(fetching.fetch(here("/never"), folder)).isEqualTo(new Refused(Reason.TOO_SLOW, ""));
  }

  @Test
  void anErrorOfTheServerIsToldByItsStatus() {
    server.createContext("/gone", exchange -> answer(exchange, 410, null, new byte[1]));
    assertThat(open().fetch(here("/gone"), folder)).isEqualTo(new Refused(Reason.STATUS, "410"));
  }

  @Test
  void aServerThatIsAwayIsToldSo() {
    server.stop(0);
    assertThat(open().fetch(here("/"), folder)).isEqualTo(new Refused(Reason.AWAY, ""));
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    reached.incrementAndGet();
    if (type != null) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String hereName() {
    return "localhost:" + server.getAddress().getPort();
  }

  private String here(String path) {
    return "http://" + hereName() + path;
  }

  private GuardedFetching closed() {
    return fetching(SystemDefaultDnsResolver.INSTANCE, List.of());
  }

  private GuardedFetching open() {
    return fetching(SystemDefaultDnsResolver.INSTANCE, List.of(hereName()));
  }

  private static GuardedFetching fetching(DnsResolver names, List<String> inside) {
    FetchingSettings settings = settings(inside, Duration.ofSeconds(20));
    return new GuardedFetching(FetchingConfiguration.client(names, settings), settings);
  }

  private static FetchingSettings settings(List<String> inside, Duration longest) {
    return new FetchingSettings(LIMIT, longest, inside);
  }

  private static DnsResolver names(InetAddress... found) {
    return new Names() {
      @Override
      public InetAddress[] resolve(String host) {
        return found;
      }
    };
  }

  private abstract static class Names implements DnsResolver {
    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
