package org.ressourcerie.members.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.web.Site;
import org.springframework.web.util.HtmlUtils;

/** A browser without script that goes to a provider and comes back, step by step. */
final class Traveller {
  private static final Pattern REFRESH = Pattern.compile("content=\"0; url=([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  final Site site;

  Traveller(int port) {
    this.site = Site.visitor(port);
  }

  /** By the button of the sign-in page; answers with where the provider sends back: a path. */
  String go(String provider, String back) {
    return elsewhere(next(leave(provider, back)));
  }

  /** All the way; answers with what the site says then. */
  HttpResponse<String> enter(String provider, String back) {
    return site.get(go(provider, back));
  }

  HttpResponse<String> leave(String provider, String back) {
    return site.post("/connexion/fournisseur/" + provider, "retour=" + Site.encode(back));
  }

  /** Where the page goes on to by itself, after a form that led to it. */
  String next(HttpResponse<String> left) {
    return refresh(site.get(location(left)).body());
  }

  /** By the button of the account page; answers with where the site leads. */
  HttpResponse<String> signOut() {
    String token = token(site.get("/compte").body());
    return site.post("/deconnexion", "_csrf=" + Site.encode(token));
  }

  /** What a form of a page sends along, for who has a session. */
  static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no form for who signed in: " + page);
    }
    return token.group(1);
  }

  static String refresh(String page) {
    Matcher next = REFRESH.matcher(page);
    if (!next.find()) {
      throw new AssertionError("goes nowhere: " + page);
    }
    return HtmlUtils.htmlUnescape(next.group(1));
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** What a provider at this address sends the browser to, as a path of the site. */
  static String elsewhere(String address) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      URI back = URI.create(location(answer));
      return back.getRawPath() + "?" + back.getRawQuery();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
