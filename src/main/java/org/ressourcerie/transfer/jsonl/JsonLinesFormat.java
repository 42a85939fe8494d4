package org.ressourcerie.transfer.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.Unusable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one resource a line. A line that is not one is rejected and never stops the others. */
@Component
class JsonLinesFormat implements ImportFormat {
  private static final int LONGEST_LINE = 16 << 20;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final ResourceSchema schema;

  JsonLinesFormat(ResourceSchema schema) {
    this.schema = schema;
  }

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public void read(Path path, Source source, Consumer<Entry> entries) throws IOException {
    String file = String.valueOf(path.getFileName());
    var attachments = new Attachments(path);
    var mapper = new LineMapper(source, attachments);
    try (var lines = new LineReader(path, LONGEST_LINE)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        var place = new Place(file, lines.number());
        if (lines.wasTooLong()) {
          String limit = Integer.toString(LONGEST_LINE >> 20);
          entries.accept(rejected(source, place, Issue.error("line-too-long", place, limit)));
          continue;
        }
        int from = lines.number() == 1 ? start(path, line) : 0;
        if (!isBlank(line, from)) {
          entries.accept(entry(line, from, place, mapper, attachments, source));
        }
      }
    }
  }

  private Entry entry(
      byte[] bytes,
      int from,
      Place place,
      LineMapper mapper,
      Attachments attachments,
      Source source) {
    JsonNode line;
    try {
      line = json.readTree(bytes, from, bytes.length - from);
    } catch (JacksonException notJson) {
      return rejected(source, place, syntax(notJson, place));
    }
    if (!line.isObject()) {
      return rejected(source, place, Issue.error("not-an-object", place));
    }
    var issues = new ArrayList<>(schema.check(line, place));
    if (issues.isEmpty()) {
      issues.addAll(attachments.check(line, place));
    }
    if (issues.isEmpty()) {
      try {
        return Entry.of(mapper.item(line, place), List.of());
      } catch (LineMapper.NoSuchDate unreal) {
        issues.add(Issue.error("date-unreal", place, unreal.field(), unreal.written()));
      }
    }
    String title = line.path("title").isString() ? line.path("title").asString() : "";
    String key = line.path("key").isString() ? line.path("key").asString() : "";
    return Entry.rejected(mapper.source(line), key, title, place, issues);
  }

  private static Entry rejected(Source source, Place place, Issue issue) {
    return Entry.rejected(source.name(), "", "", place, List.of(issue));
  }

  private static Issue syntax(JacksonException notJson, Place place) {
    String said = String.valueOf(notJson.getOriginalMessage());
    if (said.contains("UTF-8")) {
      return Issue.error("line-not-utf8", place);
    }
    if (said.contains("Duplicate")) {
      return Issue.error("field-twice", place, said.replaceAll("[^\"]*\"(.*)\"[^\"]*", "$1"));
    }
    String column = Integer.toString(Math.max(1, notJson.getLocation().getColumnNr()));
    return Issue.error("not-json", place, column);
  }

  /** Passes over a byte order mark, and refuses at the first line what is no text at all. */
  private static int start(Path path, byte[] line) {
    for (byte b : line) {
      if (b == 0) {
        throw Unusable.input("binary", path.toString());
      }
    }
    boolean mark =
        line.length >= 3
            && (line[0] & 0xff) == 0xef
            && (line[1] & 0xff) == 0xbb
            && (line[2] & 0xff) == 0xbf;
    return mark ? 3 : 0;
  }

  private static boolean isBlank(byte[] line, int from) {
    for (int i = from; i < line.length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
