package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One order of two. */
class FusionTests {
  @Test
  void whatIsGoodInBothComesFirstAndTiesGoToWords() {
    Ranked a = ranked(1, 9);
    Ranked b = ranked(2, 8);
    Ranked c = ranked(3, 0);
    assertThat(Fusion.of(List.of(a, b), List.of(c, b))).containsExactly(b, a, c);
    assertThat(Fusion.of(List.of(), List.of(c))).containsExactly(c);
    assertThat(Fusion.of(List.of(a, b), List.of())).containsExactly(a, b);
  }

  @Test
  void beyondTheFirstHundredWordsKeepTheirOrder() {
    List<Ranked> byWords =
        IntStream.rangeClosed(1, 150).mapToObj(i -> ranked(i, 1_000 - i)).toList();
    List<Ranked> order = Fusion.of(byWords, List.of(byWords.get(139)));
    assertThat(order).hasSize(150).doesNotHaveDuplicates();
    assertThat(order.indexOf(byWords.get(139))).isEqualTo(1);
    assertThat(order.subList(101, 140)).isEqualTo(byWords.subList(100, 139));
  }

  private static Ranked ranked(long number, double score) {
    return new Ranked(score, score, number, 0, (int) number);
  }
}
