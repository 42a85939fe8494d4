package org.ressourcerie.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures, against values worked out by hand. */
class FiguresTests {
  @Test
  void theFirstAnswerGivesTheRank() {
    assertThat(Figures.rank(List.of("x", "a", "b"), Map.of("a", 1, "b", 1))).isEqualTo(2);
    assertThat(Figures.rank(List.of("x"), Map.of("a", 1))).isZero();
  }

  @Test
  void gainsAreDiscountedAndComparedWithTheBestOrder() {
    assertThat(Figures.ndcg10(List.of("a", "b"), Map.of("a", 2, "b", 1))).isEqualTo(1);
    assertThat(Figures.ndcg10(List.of("b", "a"), Map.of("a", 2, "b", 1)))
        .isCloseTo((1 + 3 / 1.58496) / (3 + 1 / 1.58496), within(1e-5));
    assertThat(Figures.ndcg10(List.of("x", "x", "a"), Map.of("a", 1))).isEqualTo(0.5);
    assertThat(Figures.ndcg10(List.of(), Map.of("a", 1))).isZero();
  }

  @Test
  void recallIsTheShareOfAnswersFound() {
    assertThat(Figures.recall(List.of("a", "x"), Map.of("a", 1, "b", 1))).isEqualTo(0.5);
  }

  @Test
  void meansAreOverAllQuestionsAsked() {
    Figures figures = Figures.of(List.of(ranked(1), ranked(4), ranked(20), ranked(0)));
    assertThat(figures.questions()).isEqualTo(4);
    assertThat(figures.hit1()).isEqualTo(0.25);
    assertThat(figures.hit3()).isEqualTo(0.25);
    assertThat(figures.hit5()).isEqualTo(0.5);
    assertThat(figures.hit10()).isEqualTo(0.5);
    assertThat(figures.mrr10()).isEqualTo(0.3125);
    assertThat(Figures.of(List.of()).mrr10()).isZero();
  }

  private static Answered ranked(int rank) {
    JudgedQuestion question = new JudgedQuestion("q", "q", "", Map.of("a", 1));
    return new Answered(question, "q", rank, 0, 0, 1, List.of());
  }
}
