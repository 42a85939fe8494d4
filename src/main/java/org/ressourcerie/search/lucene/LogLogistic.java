package org.ressourcerie.search.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * What a word says of a text, by the log-logistic model of information: how surprising it is to see
 * it as often, given how many texts hold it and how long this one is (Clinchant and Gaussier,
 * "Information-based models for ad hoc IR", SIGIR 2010). The same as Lucene's {@code
 * IBSimilarity(LL, LambdaDF, H2(c))} to the last digit; the length of a text, which takes 256
 * values in an index, is worked out once for each instead of at every match.
 */
final class LogLogistic extends Similarity {
  private static final int LENGTHS = 256;

  /** A word is rarely seen as often in one text. */
  private static final int OFTEN = 8;

  private static final double LOG_2 = Math.log(2);

  private final float c;

  /**
   * @param c above 0: how much more a word counts in a text shorter than the average; H2 of Amati
   *     and van Rijsbergen (2002)
   */
  LogLogistic(float c) {
    this.c = c;
  }

  float c() {
    return c;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    double average = (double) field.sumTotalTermFreq() / field.docCount();
    double[] lengths = new double[LENGTHS];
    for (int norm = 0; norm < LENGTHS; norm++) {
      double length = SmallFloat.byte4ToInt((byte) norm);
      lengths[norm] = Math.log(1 + c * average / length) / LOG_2;
    }
    double[] rarities = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      float rarity = (float) ((terms[i].docFreq() + 1d) / (field.docCount() + 1d));
      rarities[i] = rarity == 1 ? Math.nextDown(rarity) : rarity;
    }
    return rarities.length == 1
        ? new OneWord(boost, lengths, rarities[0])
        : new SeveralWords(boost, lengths, rarities);
  }

  /** The information of a word seen so often, in nats. */
  private static double information(double often, double rarity) {
    return -Math.log(rarity / (often + rarity));
  }

  /** What one word was worth is kept: a logarithm costs more than all else of a match. */
  private static final class OneWord extends SimScorer {
    private final double boost;
    private final double[] lengths;
    private final double rarity;
    private final float[] known = new float[OFTEN * LENGTHS];

    OneWord(double boost, double[] lengths, double rarity) {
      this.boost = boost;
      this.lengths = lengths;
      this.rarity = rarity;
    }

    @Override
    public float score(float often, long norm) {
      int length = (byte) norm & 0xFF;
      int times = (int) often;
      if (times != often || times >= OFTEN) {
        return worth(often, length);
      }
      int at = times * LENGTHS + length;
      float score = known[at];
      if (score == 0) {
        score = worth(often, length);
        known[at] = score;
      }
      return score;
    }

    private float worth(float often, int length) {
      return (float) (boost * information(often * lengths[length], rarity));
    }
  }

  /** Words side by side: each is worth what it would be alone, seen as often as all of them. */
  private static final class SeveralWords extends SimScorer {
    private final double boost;
    private final double[] lengths;
    private final double[] rarities;

    SeveralWords(double boost, double[] lengths, double[] rarities) {
      this.boost = boost;
      this.lengths = lengths;
      this.rarities = rarities;
    }

    @Override
    public float score(float often, long norm) {
      float sum = 0;
      for (double rarity : rarities) {
        sum += (float) (boost * information(often * lengths[(byte) norm & 0xFF], rarity));
      }
      return sum;
    }
  }
}
