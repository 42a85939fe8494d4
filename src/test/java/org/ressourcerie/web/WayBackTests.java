package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in leads back into this site and nowhere else. */
class WayBackTests {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/r/12-titre?x=1#partie-3", "/en/recherche?q=a%20b&type=guide"})
  void aLocalPathIsKept(String path) {
    assertThat(WayBack.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example.org",
        "/\\evil.example.org",
        "https://evil.example.org",
        "javascript:x",
        "",
        "r/12",
        "/a\nSet-Cookie: x=1",
        "/a b",
        "\\\\evil",
        "/é"
      })
  void anythingElseLeadsHome(String path) {
    assertThat(WayBack.of(path)).isEqualTo("/");
  }
}
