package org.ressourcerie.search.lucene.analysis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing of what is looked for, those of questions included; folded. */
final class StopWords {
  private static final Set<String> ALL =
      Arrays.stream(
              """
              a au aux avec c ce ceci cela ces cet cette ceux celle celles celui ci d dans de des du
              elle elles en et etc eux il ils j je l la le les leur leurs lui m ma mais me mes meme
              memes moi mon n ne ni nos notre nous on ont ou par pas pour qu que qui s sa se ses si
              son sont sur t ta te tes toi ton tu un une uns unes vos votre vous y ca
              es est sommes etes suis soit sera serait etre etait etaient ete ai as avons avez avait
              avaient avoir aura aurait eu fut furent ayant etant
              alors ainsi aussi car comme donc dont entre lors lorsque puisque quand tandis tres
              comment pourquoi quoi quel quels quelle quelles lequel laquelle lesquels lesquelles
              combien auquel duquel desquels
              peut peux pouvez peuvent pouvons puis dois doit doivent devons devez faut fait faire
              font
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  static boolean contains(String folded) {
    return ALL.contains(folded);
  }
}
