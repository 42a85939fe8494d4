package org.ressourcerie.relevance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, questions and judgements in one folder: {@code docs.jsonl} ({@code id}, {@code title},
 * {@code body}), {@code queries.jsonl} ({@code id}, {@code text}, optional {@code group}) and
 * {@code qrels.jsonl} ({@code query}, {@code doc}, {@code rel}).
 */
public record JudgedSet(Path folder) {
  private static final String DOCUMENTS = "docs.jsonl";
  private static final int LONGEST_TITLE = 500;
  private static final int SHORT_TITLE = 80;
  private static final JsonMapper JSON = new JsonMapper();

  /** The sets of a folder: itself, or those it holds, by name; none when there is no set. */
  public static List<JudgedSet> in(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(DOCUMENTS))) {
      return List.of(new JudgedSet(folder));
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(each -> Files.isRegularFile(each.resolve(DOCUMENTS)))
          .sorted()
          .map(JudgedSet::new)
          .toList();
    }
  }

  /** The folder’s name, as the source of its resources. */
  public String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String plain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    return plain.isEmpty() ? "judged" : plain;
  }

  /** Writes the documents as public guides of one block, in the import format {@code jsonl}. */
  void writeResources(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      eachLine(
          DOCUMENTS,
          line -> {
            out.write(JSON.writeValueAsString(resource(line)));
            out.newLine();
          });
    }
  }

  private static Map<String, Object> resource(JsonNode line) {
    String body = line.path("body").asString("");
    String title = line.path("title").asString("").strip();
    String named = title.isEmpty() ? cut(body.strip(), SHORT_TITLE) : cut(title, LONGEST_TITLE);
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("key", line.path("id").asString());
    resource.put("title", named.isBlank() ? line.path("id").asString() : named);
    resource.put("kind", "guide");
    resource.put("audience", "public");
    if (!body.isBlank()) {
      resource.put("blocks", List.of(Map.of("text", body)));
    }
    return resource;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** The questions that have an answer in the set, in its order. */
  List<JudgedQuestion> questions() throws IOException {
    Map<String, Map<String, Integer>> judged = new HashMap<>();
    eachLine(
        "qrels.jsonl",
        line -> {
          int degree = line.path("rel").asInt(1);
          if (degree > 0) {
            judged
                .computeIfAbsent(line.path("query").asString(), query -> new HashMap<>())
                .put(line.path("doc").asString(), degree);
          }
        });
    List<JudgedQuestion> questions = new ArrayList<>();
    eachLine(
        "queries.jsonl",
        line -> {
          String id = line.path("id").asString();
          Map<String, Integer> answers = judged.get(id);
          if (answers != null) {
            questions.add(
                new JudgedQuestion(
                    id, line.path("text").asString(), line.path("group").asString(""), answers));
          }
        });
    return questions;
  }

  private void eachLine(String file, Reading each) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          each.read(JSON.readTree(line));
        }
      }
    } catch (JacksonException notJson) {
      throw new IOException(folder.resolve(file) + " is not JSON lines", notJson);
    }
  }

  private interface Reading {
    void read(JsonNode line) throws IOException;
  }
}
