package org.ressourcerie.search.vectors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.Vector;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the endpoint: nothing in it is believed before it was looked at.
 *
 * @param count of the texts that were asked
 * @param dimensions that were asked; null for any
 */
record Embedded(String answer, int count, @Nullable Integer dimensions) {
  private static final JsonMapper JSON = new JsonMapper();

  /** In the order of the texts, all of one size. */
  List<Vector> vectors() {
    JsonNode data = data();
    if (!data.isArray() || data.size() != count) {
      throw new EmbeddingFailure("it answers " + data.size() + " vectors for " + count + " texts");
    }
    @Nullable Vector[] placed = new @Nullable Vector[count];
    for (int i = 0; i < count; i++) {
      int index = data.get(i).path("index").asInt(i);
      if (index < 0 || index >= count || placed[index] != null) {
        throw new EmbeddingFailure("it answers vectors that are not numbered as texts are");
      }
      placed[index] = vector(data.get(i).path("embedding"));
    }
    List<Vector> vectors = new ArrayList<>();
    for (Vector one : placed) {
      if (one == null || one.dimensions() != size(placed[0])) {
        throw new EmbeddingFailure("it answers vectors of several sizes");
      }
      vectors.add(one);
    }
    return vectors;
  }

  private JsonNode data() {
    try {
      return JSON.readTree(answer).path("data");
    } catch (JacksonException notJson) {
      throw new EmbeddingFailure("it does not answer JSON");
    }
  }

  private Vector vector(JsonNode embedding) {
    int wanted = dimensions == null ? embedding.size() : dimensions;
    if (embedding.isEmpty()
        || embedding.size() != wanted
        || wanted > EmbeddingSettings.MOST_DIMENSIONS) {
      throw new EmbeddingFailure(
          "it answers "
              + embedding.size()
              + " dimensions; the setting dimensions can ask for fewer, "
              + EmbeddingSettings.MOST_DIMENSIONS
              + " at most");
    }
    float[] direction = new float[wanted];
    for (int i = 0; i < wanted; i++) {
      if (!embedding.get(i).isNumber()) {
        throw new EmbeddingFailure("it answers coordinates that are no numbers");
      }
      direction[i] = (float) embedding.get(i).asDouble();
    }
    try {
      return Vector.of(direction);
    } catch (IllegalArgumentException nowhere) {
      throw new EmbeddingFailure("it answers " + nowhere.getMessage());
    }
  }

  private static int size(@Nullable Vector first) {
    return first == null ? 0 : first.dimensions();
  }
}
