package org.ressourcerie.resources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses lead to a video that can be shown here, and by what. */
class ElsewhereTests {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=abcDEF_-123,"
        + " https://www.youtube-nocookie.com/embed/abcDEF_-123",
    "https://m.youtube.com/watch?list=x&v=abcDEF_-123&t=90s,"
        + " https://www.youtube-nocookie.com/embed/abcDEF_-123",
    "https://youtu.be/abcDEF_-123?si=zz, https://www.youtube-nocookie.com/embed/abcDEF_-123",
    "https://vimeo.com/123456789, https://player.vimeo.com/video/123456789?dnt=1",
    "https://dai.ly/x8abcde, https://geo.dailymotion.com/player.html?video=x8abcde",
    "https://www.dailymotion.com/video/x8abcde,"
        + " https://geo.dailymotion.com/player.html?video=x8abcde",
  })
  void knownPlayersAreFramedWithoutTheirTracker(String address, String frame) {
    assertThat(Elsewhere.of(address)).map(Elsewhere::frame).contains(frame);
  }

  @Test
  void peertubeIsKnownByItsAddressesOnAnyHost() {
    Elsewhere video =
        Elsewhere.of("https://tube.exemple.fr/w/1vJ5Yc7zKQx2mPp9aBcDeF").orElseThrow();
    assertThat(video.origin()).isEqualTo("https://tube.exemple.fr");
    assertThat(video.frame()).contains("/videos/embed/1vJ5Yc7zKQx2mPp9aBcDeF").contains("p2p=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/@chaine",
        "https://example.org/watch?v=abcDEF_-123",
        "https://youtube.com.example.org/watch?v=abcDEF_-123",
        "https://example.org/w/rapport-annuel",
        "javascript:https://youtu.be/abcDEF_-123",
        "https://evil.example\"; script-src */w/1vJ5Yc7zKQx2mPp9aBcDeF",
        "",
      })
  void otherAddressesStayLinks(String address) {
    assertThat(Elsewhere.of(address)).isEmpty();
  }
}
