package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ressourcerie.search.lucene.analysis.Word;

class PieceTests {
  @Test
  void everyWordOfAPieceStandsInItsText() {
    String glued =
        "mot/autre".repeat(60) + " tiers-lieux-ruraux".repeat(60) + " (l’élu·e)".repeat(80);
    List<Piece> pieces = Piece.cut(glued);
    assertThat(pieces).hasSizeGreaterThan(1);
    for (Piece piece : pieces) {
      for (Word word : piece.words()) {
        assertThat(word.start()).isNotNegative();
        assertThat(word.end())
            .isGreaterThan(word.start())
            .isLessThanOrEqualTo(piece.text().length());
      }
    }
  }

  @Test
  void aSentenceIsNotCutWhereTheOneBeforeEndsLateEnough() {
    String text =
        "un mot. ".repeat(40)
            + "La dernière phrase est entière et reste avec les siennes. ".repeat(8);
    assertThat(Piece.cut(text)).allSatisfy(piece -> assertThat(piece.text()).endsWith("."));
  }

  @Test
  void aShortTextIsOnePiece() {
    assertThat(Piece.cut("Un local à louer."))
        .extracting(Piece::text)
        .containsExactly("Un local à louer.");
  }
}
