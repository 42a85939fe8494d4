package org.ressourcerie.members.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A provider on a port of its own, with real keys, that checks what it is asked as a strict one
 * would, and can be told to say things it should not.
 */
final class TrialProvider {
  static final String CLIENT = "ressourcerie";
  static final String SECRET = "a secret with & and =";

  final RSAKey key = newKey("one");
  private final HttpServer server;
  private final String issuer;
  private final boolean signsUserInfo;
  private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();

  /** What it was asked that it would not take. */
  final List<String> complaints = new ArrayList<>();

  /** What it was sent when someone signed out. */
  volatile Map<String, List<String>> signedOut = Map.of();

  /** Whom it attests next, by claims. */
  volatile Map<String, Object> person = Map.of();

  /** How the next token of identity and user info are made. */
  volatile Function<JWTClaimsSet.Builder, JWT> idTokens = this::sign;

  volatile Function<JWTClaimsSet.Builder, JWT> userInfos = this::sign;

  /** An error it answers instead of a code; empty for none. */
  volatile String error = "";

  TrialProvider(boolean signsUserInfo) {
    this.signsUserInfo = signsUserInfo;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", this::discover);
    server.createContext("/keys", exchange -> json(exchange, new JWKSet(key).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/userinfo", this::userInfo);
    server.createContext("/end", this::end);
    server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()));
    server.start();
  }

  String issuer() {
    return issuer;
  }

  /** As a new provider is. */
  void forget() {
    person = Map.of();
    idTokens = this::sign;
    userInfos = this::sign;
    error = "";
    signedOut = Map.of();
    complaints.clear();
  }

  JWT sign(JWTClaimsSet.Builder claims) {
    return sign(claims, key);
  }

  static JWT sign(JWTClaimsSet.Builder claims, RSAKey with) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(with));
      return token;
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void discover(HttpExchange exchange) throws IOException {
    json(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "userinfo_endpoint":"%1$s/userinfo","jwks_uri":"%1$s/keys",
        "end_session_endpoint":"%1$s/end","subject_types_supported":["public"],
        "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"],
        "token_endpoint_auth_methods_supported":["client_secret_post"]}\
        """
            .formatted(issuer));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, List<String>> asked = URLUtils.parseParameters(query(exchange));
    String back = one(asked, "redirect_uri");
    expect(back.matches("http://localhost:\\d+/connexion/fournisseur/[a-z]+/retour"), back);
    expect(one(asked, "state").length() >= 32, "a short state");
    expect(one(asked, "nonce").length() >= 32, "a short nonce");
    expect(one(asked, "code_challenge_method").equals("S256"), "no PKCE");
    expect(one(asked, "client_id").equals(CLIENT), "another client");
    expect(one(asked, "scope").startsWith("openid "), one(asked, "scope"));
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String said = error.isEmpty() ? "code=" + code : "error=" + error;
    exchange
        .getResponseHeaders()
        .set("Location", back + "?" + said + "&state=" + one(asked, "state") + "&iss=" + issuer);
    answer(exchange, 302, "text/plain", "");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, List<String>> sent = URLUtils.parseParameters(body(exchange));
    Map<String, List<String>> asked = codes.remove(one(sent, "code"));
    if (asked == null) {
      answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
      return;
    }
    expect(one(sent, "client_secret").equals(SECRET), "another secret");
    expect(one(sent, "redirect_uri").equals(one(asked, "redirect_uri")), "another way back");
    var verifier = new CodeVerifier(one(sent, "code_verifier"));
    expect(
        CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
            .getValue()
            .equals(one(asked, "code_challenge")),
        "another verifier");
    JWT token =
        idTokens.apply(
            claims()
                .claim("nonce", one(asked, "nonce"))
                .claim("acr", person.get("acr"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300))));
    json(
        exchange,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(access(), token.serialize()));
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    expect(("Bearer " + access()).equals(header(exchange, "Authorization")), "another bearer");
    JWTClaimsSet.Builder claims = claims();
    person.forEach(claims::claim);
    if (signsUserInfo) {
      answer(exchange, 200, "application/jwt", userInfos.apply(claims).serialize());
    } else {
      json(exchange, claims.build().toString());
    }
  }

  private void end(HttpExchange exchange) throws IOException {
    signedOut = URLUtils.parseParameters(query(exchange));
    String next = one(signedOut, "post_logout_redirect_uri") + "?state=" + one(signedOut, "state");
    exchange.getResponseHeaders().set("Location", next);
    answer(exchange, 302, "text/plain", "");
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(CLIENT)
        .subject(String.valueOf(person.get("sub")))
        .issueTime(Date.from(Instant.now()));
  }

  private String access() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.valueOf(person.get("sub")).getBytes(StandardCharsets.UTF_8));
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }

  static String one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.size() == 1 ? values.getFirst() : "";
  }

  private static String query(HttpExchange exchange) {
    return exchange.getRequestURI().getRawQuery();
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    answer(exchange, 200, "application/json", body);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
