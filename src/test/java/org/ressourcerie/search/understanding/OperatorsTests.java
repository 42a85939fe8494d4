package org.ressourcerie.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperatorsTests {

  @Test
  void quotationMarksOfEveryKindMakeAPhrase() {
    for (String text :
        new String[] {
          "\"tiers lieu\" rural", "«\u00a0tiers lieu\u00a0» rural", "“tiers lieu” rural"
        }) {
      Operators read = Operators.read(text);
      assertThat(read.phrases()).as(text).containsExactly("tiers lieu");
      assertThat(read.words()).as(text).contains("tiers lieu").contains("rural");
    }
  }

  @Test
  void aMinusBeforeAWordOrAPhraseLeavesItOut() {
    Operators read = Operators.read("tiers-lieux -rural -\"petites communes\" 2021-2023");
    assertThat(read.excluded()).containsExactly("rural", "petites communes");
    assertThat(read.words()).contains("tiers-lieux").contains("2021-2023");
    assertThat(read.words()).doesNotContain("rural").doesNotContain("communes");
  }

  @Test
  void aDashBetweenWordsIsNoMinus() {
    assertThat(Operators.read("Rennes - Brest, c’est-à-dire l'eau").excluded()).isEmpty();
  }

  @Test
  void anApostropheOrALoneMarkIsNoPhrase() {
    assertThat(Operators.read("l'eau d'ici 5\" de plus").phrases()).isEmpty();
  }

  @Test
  void aPageThatWasPastedMeansNothingStrict() {
    Operators read = Operators.read("ordre du jour\n-premier point\n\"citation\"");
    assertThat(read.excluded()).isEmpty();
    assertThat(read.phrases()).isEmpty();
  }
}
