package org.ressourcerie.search.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that nobody writes by hand: each gets an answer or is told what is wrong. */
@WebTest
class HardSearchesTests {
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=loyer&page=-1",
        "q=loyer&page=0",
        "q=loyer&page=1000000000",
        "q=loyer&page=99999999999999999999",
        "q=loyer&page=abc&page=2",
        "q=un&q=deux&tri=date&tri=pertinence",
        "q=loyer&couleur=bleu&type=inconnu&theme=",
        "q=loyer&de=9999&a=0000",
        "q=loyer&de=abcd",
        "q=loyer&sans=annee&sans=%3A&sans=couleur%3Ableu",
        "q=loyer&tri=couleur&lettre=peut-etre&pourquoi=oui",
        "q=%22%22+-+AND+OR+NOT+%28%29+%5Ba+TO+b%5D",
        "q=le",
        "q=%E2%80%8B%E2%80%8B",
        "q=%E2%80%AEreyol%E2%80%AC",
        "q=%D8%A5%D9%8A%D8%AC%D8%A7%D8%B1",
        "q=%2F%28a%2B%29%2B%24%2F+.*",
        "q=%7B%22query%22%3A%7B%22match_all%22%3A%7B%7D%7D%7D",
        "",
      })
  void noAddressOfTheSearchPageFails(String parameters) {
    Site stranger = Site.stranger(port);
    assertThat(stranger.get("/recherche?" + parameters).statusCode()).isEqualTo(200);
    assertThat(stranger.get("/en/recherche?" + parameters, "HX-Request", "true").statusCode())
        .isEqualTo(200);
    assertThat(stranger.get("/recherche/suggestions?" + parameters).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=-1", "page=2147483648", "size=0", "size=101", "size=x", "sort=colour"})
  void aProgramIsToldWhichParameterIsWrong(String parameter) {
    var answer = Site.stranger(port).get("/api/v1/search?q=loyer&" + parameter);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(parameter.substring(0, parameter.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=1000000000",
        "colour=blue&kind=unknown&kind=guide&kind=guide",
        "declined=x&declined=:&declined=year:",
        "literal=maybe",
      })
  void aProgramIsAnsweredWhateverItAsks(String parameters) {
    assertThat(Site.stranger(port).get("/api/v1/search?" + parameters).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%00", "q=%ED%A0%BD", "q=%C3"})
  void whatIsNoTextIsRefusedAsSuch(String parameters) {
    for (String path : List.of("/recherche?", "/recherche/suggestions?", "/api/v1/search?")) {
      assertThat(Site.stranger(port).get(path + parameters).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void tenThousandWordsAreAnswered() {
    String words = String.join("+", IntStream.range(0, 10_000).mapToObj(i -> "m" + i).toList());
    for (String path : List.of("/recherche?q=", "/api/v1/search?q=")) {
      assertThat(Site.stranger(port).get(path + words).statusCode()).isEqualTo(200);
    }
  }
}
