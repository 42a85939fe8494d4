package org.ressourcerie.search.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Snippet.Segment;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What a viewer of PDF is told to mark. */
class MarkedPdfTests {
  private static final String FILE = "/fichiers/r1/abc/note.pdf#page=4";

  @Test
  void theWordsFoundFollowThePageOnceEachBetweenQuotationMarks() {
    assertThat(path(FILE, "l’été", "régie", "l’été"))
        .isEqualTo(FILE + "&search=%22l%E2%80%99%C3%A9t%C3%A9%20r%C3%A9gie%22");
  }

  @Test
  void noWordEndsTheParameterOrOpensAnother() {
    assertThat(path(FILE, "a\"b", "c&page=9", "d#e", "100\u00a0%"))
        .isEqualTo(FILE + "&search=%22ab%20c%26page%3D9%20d%23e%20100%C2%A0%25%22");
  }

  @Test
  void aPlaceWithoutWordsOrThatIsNoPageOfAPdfIsLeftAlone() {
    assertThat(path(FILE)).isEqualTo(FILE);
    assertThat(path("/r/1-note/texte/abc#section-2", "été"))
        .isEqualTo("/r/1-note/texte/abc#section-2");
  }

  private static String path(String address, String... marked) {
    List<Segment> segments =
        java.util.stream.Stream.of(marked)
            .flatMap(word -> List.of(new Segment("et ", false), new Segment(word, true)).stream())
            .toList();
    return MarkedPdf.path(new Where(Place.PAGE, "4", address, null, new Snippet(segments)));
  }
}
