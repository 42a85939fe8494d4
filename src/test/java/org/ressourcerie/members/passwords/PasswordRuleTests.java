package org.ressourcerie.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.members.passwords.PasswordRule.Verdict;

/** Which passwords are taken, for Ana Le Goff of the network « Archipel solidaire ». */
class PasswordRuleTests {
  private static final List<String> OWN =
      List.of(
          "Ana Le Goff",
          "Goff",
          "ana.legoff@ville.example",
          "legoff",
          "Archipel solidaire",
          "Archipel");

  private final PasswordRule rule;

  PasswordRuleTests() throws IOException {
    rule = new CommonWords().passwordRule();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Kq7;vBx2#mZd                                   | FINE
          Kq7;vBx2#mZ                                    | TOO_SHORT
          Kq7vBx2mZdW9pR                                 | FINE
          Kq7vBx2mZdW9p                                  | TOO_SHORT
          kqvbxmzdwpr7gt4j                               | FINE
          kqvbxmzdwpr7gt4                                | TOO_SHORT
          kqvbxmzdwprgtjhyfn                             | FINE
          kqvbxmzdwprgtjhyf                              | TOO_SHORT
          8305917264850371946205183                      | FINE
          830591726485037194620518                       | TOO_SHORT
          le vieux phare garde trois moutons verts       | FINE
          le vieux phare garde trois moutons             | TOO_SHORT
          un vieux phare un vieux phare un               | TOO_SHORT
          un un un un un un un                           | TOO_SHORT
          du thé à la rue où va                          | TOO_SHORT
          Motdepasse2026!                                | TOO_COMMON
          M0td3p@sse2026!!                               | TOO_COMMON
          Azertyuiop123!                                 | TOO_COMMON
          Ana.LeGoff-1980                                | TOO_COMMON
          Archipel-Solidaire-2026                        | TOO_COMMON
          Ressourcerie2026!                              | TOO_COMMON
          aaaaaaaaaaaaaaaaaaaaaaaa                       | TOO_COMMON
          abcdefghijklmnopqrstuvwxyz                     | TOO_COMMON
          1234567890123456789012345678                   | TOO_COMMON
          Aaaaaaaaaaa1!                                  | TOO_COMMON
          soleil bonjour chocolat doudou loulou amour mairie | TOO_COMMON
          archipelKq7;vBx2#mZ                            | TOO_COMMON
          archipelKq7;vBx2#mZd                           | FINE
          le mot de passe du centre de ressources        | TOO_COMMON
          ````                                           | TOO_SHORT
          """)
  void whatIsTaken(String password, Verdict verdict) {
    assertThat(rule.judge(password, OWN)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"200, FINE", "201, TOO_LONG"})
  void thereIsALongest(int length, Verdict verdict) {
    assertThat(rule.judge("kqvbxmzdwprgtjhyfn".repeat(12).substring(0, length), OWN))
        .isEqualTo(verdict);
  }
}
