package org.ressourcerie.relevance;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a set is to be measured.
 *
 * @param sample how many questions, taken at equal steps; null for all
 */
public record Measure(Variant variant, @Nullable Integer sample) {

  List<JudgedQuestion> of(List<JudgedQuestion> all) {
    if (sample == null || sample >= all.size()) {
      return all;
    }
    return IntStream.range(0, sample)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / sample)))
        .toList();
  }
}
