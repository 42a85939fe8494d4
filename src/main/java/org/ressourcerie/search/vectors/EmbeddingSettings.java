package org.ressourcerie.search.vectors;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is asked of an endpoint of embeddings that speaks as OpenAI’s does.
 *
 * @param url what {@code /embeddings} is added to, such as {@code https://host/v1}
 * @param model by its name there
 * @param key sent as a bearer; empty when none is asked for
 * @param dimensions how many coordinates are asked for, where the model can give fewer; absent, as
 *     many as it has
 * @param timeLimit for a batch of passages
 * @param questionTimeLimit after which a question is answered by words alone
 * @param batch texts that are sent together
 * @param passagePrefix what the model wants before a passage
 * @param questionPrefix what the model wants before a question
 * @param least the cosine from which a passage that holds no word of a question is near to it
 * @param retry how soon an endpoint that does not answer is asked again; passages wait longer each
 *     time, up to a minute
 */
@ConfigurationProperties("ressourcerie.search.embeddings")
record EmbeddingSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String model,
    @DefaultValue("") String key,
    @Nullable Integer dimensions,
    @DefaultValue("30s") Duration timeLimit,
    @DefaultValue("400ms") Duration questionTimeLimit,
    @DefaultValue("32") int batch,
    @DefaultValue("") String passagePrefix,
    @DefaultValue("") String questionPrefix,
    @DefaultValue("0.5") double least,
    @DefaultValue("5s") Duration retry) {

  /** More than the index can hold. */
  static final int MOST_DIMENSIONS = 1_024;

  /** Refuses what could never work, at the start rather than at the first question. */
  EmbeddingSettings {
    if (!url.isBlank() && model.isBlank()) {
      throw new IllegalArgumentException(
          "ressourcerie.search.embeddings.model names no model of the endpoint");
    }
    if (dimensions != null && (dimensions < 1 || dimensions > MOST_DIMENSIONS)) {
      throw new IllegalArgumentException(
          "ressourcerie.search.embeddings.dimensions must be from 1 to " + MOST_DIMENSIONS);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("ressourcerie.search.embeddings.batch must be 1 or more");
    }
  }

  /** Where texts are sent. */
  URI address() {
    String base = url.strip().replaceAll("/+$", "");
    URI address = URI.create(base.endsWith("/embeddings") ? base : base + "/embeddings");
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("https?") || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "ressourcerie.search.embeddings.url must be an address such as https://host/v1;"
              + " a key has a setting of its own");
    }
    return address;
  }

  /** Names the space of the vectors that these settings give. */
  String space() {
    return hash(model + '\0' + dimensions + '\0' + passagePrefix).substring(0, 16);
  }

  /** A text’s name: 32 letters and digits. */
  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Without the key: settings may be printed. */
  @Override
  public String toString() {
    return "EmbeddingSettings[url=" + url + ", model=" + model + ']';
  }
}
