package org.ressourcerie.members.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ressourcerie.members.oidc.OidcTest.Providing;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a provider, or someone who plays it, must not be able to do: nobody enters, nothing stays.
 */
@OidcTest
class OidcForgeryTests {
  private static final RSAKey STRANGE = TrialProvider.newKey("one");
  private static final RSAKey UNKNOWN = TrialProvider.newKey("two");

  private final TrialProvider pro = Providing.PRO;
  private final String subject = UUID.randomUUID().toString();
  private final int port;
  private final Traveller ana;
  @Autowired private JdbcClient sql;

  @Autowired
  OidcForgeryTests(@LocalServerPort int port) {
    this.port = port;
    this.ana = new Traveller(port);
  }

  @BeforeEach
  void someone() {
    pro.forget();
    Map<String, Object> person = new HashMap<>();
    person.put("sub", subject);
    person.put("email", subject + "@example.org");
    person.put("given_name", "Ana");
    person.put("usual_name", "Le Goff");
    person.put("siret", "");
    pro.person = person;
    Providing.PLAIN.forget();
    Providing.PLAIN.person = person;
  }

  @AfterEach
  void nothingStays() {
    assertThat(
            sql.sql("select count(*) from members.identity where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("select count(*) from members.person where email = ?")
                .param(subject + "@example.org")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(ana.site.get("/compte").statusCode()).isEqualTo(302);
  }

  static Stream<Arguments> forgedTokens() {
    return Stream.of(
        forged("by another key of the same name", c -> TrialProvider.sign(c, STRANGE), "unproven"),
        forged("by an unknown key", c -> TrialProvider.sign(c, UNKNOWN), "unproven"),
        forged("by nobody", c -> new PlainJWT(c.build()), "unproven"),
        forged("by the shared secret", OidcForgeryTests::bySecret, "unproven"),
        forged("for another site", c -> sign(c.audience("another")), "for-another"),
        forged(
            "for two, the other one authorised",
            c -> sign(c.audience(List.of("another", TrialProvider.CLIENT)).claim("azp", "another")),
            "for-another"),
        forged(
            "for two, nobody authorised",
            c -> sign(c.audience(List.of("another", TrialProvider.CLIENT))),
            "for-another"),
        forged("by another issuer", c -> sign(c.issuer("http://127.0.0.1:2")), "unproven"),
        forged("for another sign-in", c -> sign(c.claim("nonce", "x".repeat(43))), "unproven"),
        forged("without nonce", c -> sign(c.claim("nonce", null)), "unproven"),
        forged("too late", c -> sign(c.expirationTime(ago(120))), "clock"),
        forged("without end", c -> sign(c.expirationTime(null)), "unproven"),
        forged("by a clock ahead", c -> sign(c.issueTime(ago(-600))), "clock"));
  }

  @ParameterizedTest(name = "a token {0}")
  @MethodSource("forgedTokens")
  void aForgedTokenOpensNothing(Function<JWTClaimsSet.Builder, JWT> making, String why) {
    pro.idTokens = making;
    assertRefused(ana.go("pro", "/"), why);
  }

  @Test
  void clocksMayDifferALittle() {
    pro.idTokens = claims -> sign(claims.expirationTime(ago(30)).issueTime(ago(-30)));
    pro.userInfos = claims -> TrialProvider.sign(claims, STRANGE);
    // The token passed: only the user info is refused.
    assertRefused(ana.go("pro", "/"), "unproven");
    pro.userInfos = claims -> sign(claims.audience("another"));
    assertRefused(ana.go("pro", "/"), "for-another");
  }

  static Stream<Arguments> forgedInfos() {
    return Stream.of(
        forged("by another key of the same name", c -> TrialProvider.sign(c, STRANGE), "unproven"),
        forged("by nobody", c -> new PlainJWT(c.build()), "unproven"),
        forged("for another site", c -> sign(c.audience("another")), "for-another"),
        forged("by another issuer", c -> sign(c.issuer("http://127.0.0.1:2")), "unproven"),
        forged("without issuer", c -> sign(c.issuer(null)), "unproven"),
        forged("of someone else", c -> sign(c.subject("another")), "unproven"),
        forged("too late", c -> sign(c.expirationTime(ago(120))), "clock"));
  }

  @ParameterizedTest(name = "user info {0}")
  @MethodSource("forgedInfos")
  void forgedUserInfoOpensNothing(Function<JWTClaimsSet.Builder, JWT> making, String why) {
    pro.userInfos = making;
    assertRefused(ana.go("pro", "/"), why);
  }

  @Test
  void aLowerAssuranceThanAskedForOpensNothing() {
    assertRefused(ana.go("plain", "/"), "too-weak");
    Providing.PLAIN.person.put("acr", "low");
    assertRefused(ana.go("plain", "/"), "too-weak");
  }

  @Test
  void aWayBackIsUsedOnce() {
    String back = ana.go("pro", "/");
    pro.error = "access_denied";
    String declined = ana.go("pro", "/");
    assertRefused(declined, "declined");
    assertRefused(declined, "dead");
    pro.idTokens = claims -> TrialProvider.sign(claims, STRANGE);
    assertRefused(back, "dead");
  }

  @Test
  void aWayBackIsOfTheBrowserThatLeft() {
    String back = ana.go("pro", "/");
    assertThat(Traveller.location(new Traveller(port).site.get(back))).endsWith("motif=dead");
    assertThat(Traveller.location(Site.stranger(port).get(back))).endsWith("motif=dead");
    sql.sql("update members.provider_trip set expires_at = now()").update();
    assertRefused(back, "dead");
  }

  @Test
  void aWayBackIsOfTheProviderOneLeftFor() {
    String back = ana.go("pro", "/");
    assertRefused(back.replace("/pro/", "/plain/"), "dead");
    assertRefused(back.replaceFirst("iss=[^&]+", "iss=http://127.0.0.1:2"), "unproven");
  }

  @Test
  void ofManyReturnsAtOnceOneIsAnswered() throws Exception {
    pro.error = "access_denied";
    String back = ana.go("pro", "/");
    var start = new CountDownLatch(1);
    List<Future<String>> answers = new ArrayList<>();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> one =
          () -> {
            start.await();
            return Traveller.location(ana.site.get(back));
          };
      for (int i = 0; i < 20; i++) {
        answers.add(crowd.submit(one));
      }
      start.countDown();
    }
    int declined = 0;
    for (Future<String> answer : answers) {
      declined += answer.get().endsWith("motif=declined") ? 1 : 0;
    }
    assertThat(declined).isOne();
  }

  @Test
  void anInventedStateIsDead() {
    ana.leave("pro", "/");
    assertRefused("/connexion/fournisseur/pro/retour?code=x&state=" + "x".repeat(43), "dead");
    assertRefused("/connexion/fournisseur/pro/retour?error=access_denied", "dead");
    String back = ana.go("pro", "/");
    assertRefused(back.replaceFirst("code=[^&]+", "code=invented"), "dead");
  }

  @ParameterizedTest
  @CsvSource({"access_denied, declined", "temporarily_unavailable, away", "invalid_scope, misfit"})
  void whatTheProviderSaysIsToldInWords(String error, String why) {
    pro.error = error;
    String refused = assertRefused(ana.go("pro", "/"), why);
    assertThat(ana.site.get(refused).body())
        .contains("ProExemple", "Rien n’a été enregistré")
        .doesNotContain(error);
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() {
    var left = ana.leave("away", "/");
    assertThat(Traveller.location(left)).isEqualTo("/connexion/fournisseur/away/refus?motif=away");
    assertThat(left.headers().firstValue("Set-Cookie")).isEmpty();
    var page = ana.site.get(Traveller.location(left));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Absent ne répond pas");
    assertThat(ana.site.get("/en" + Traveller.location(left)).body()).contains("does not answer");
  }

  @Test
  void anotherSiteCannotPressTheButton() {
    var pressed =
        ana.site.post("/connexion/fournisseur/pro", "retour=/", "Sec-Fetch-Site", "cross-site");
    assertThat(pressed.statusCode()).isEqualTo(403);
    assertThat(ana.site.get("/connexion/fournisseur/pro").statusCode()).isEqualTo(405);
  }

  @Test
  void theAddressThatARequestClaimsIsNeverAWayBack() {
    var left =
        ana.site.post(
            "/connexion/fournisseur/pro",
            "retour=/",
            "Sec-Fetch-Site",
            "same-origin",
            "X-Forwarded-Host",
            "evil.example.org");
    assertThat(left.statusCode()).isEqualTo(404);
    assertThat(ana.site.get("/connexion", "X-Forwarded-Host", "evil.example.org").body())
        .doesNotContain("ProExemple");
  }

  @Test
  void noOtherProviderOrReasonExists() {
    assertThat(ana.leave("unknown", "/").statusCode()).isEqualTo(404);
    assertThat(ana.site.get("/connexion/fournisseur/pro/refus?motif=x").statusCode())
        .isEqualTo(404);
    assertThat(ana.site.get("/connexion/sans-droit?siren=1").statusCode()).isEqualTo(303);
  }

  /** The address of the page that says why. */
  private String assertRefused(String back, String why) {
    String path = URI.create(back).getPath();
    var answer = ana.site.get(back);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Traveller.location(answer))
        .isEqualTo(path.replace("/retour", "/refus?motif=" + why));
    assertThat(String.join("\n", answer.headers().allValues("Set-Cookie")))
        .doesNotContain("ressourcerie=");
    return Traveller.location(answer);
  }

  private static Arguments forged(
      String how, Function<JWTClaimsSet.Builder, JWT> making, String why) {
    return Arguments.of(Named.of(how, making), why);
  }

  private static JWT sign(JWTClaimsSet.Builder claims) {
    return Providing.PRO.sign(claims);
  }

  private static JWT bySecret(JWTClaimsSet.Builder claims) {
    try {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
      token.sign(new MACSigner((TrialProvider.SECRET + " ".repeat(20)).substring(0, 32)));
      return token;
    } catch (com.nimbusds.jose.JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Date ago(int seconds) {
    return Date.from(Instant.now().minusSeconds(seconds));
  }
}
