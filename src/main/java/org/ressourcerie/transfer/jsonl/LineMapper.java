package org.ressourcerie.transfer.jsonl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.transfer.importing.ImportFormat.Source;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportItem.Block;
import org.ressourcerie.transfer.spi.ImportItem.Credit;
import org.ressourcerie.transfer.spi.ImportItem.Link;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import tools.jackson.databind.JsonNode;

/** Makes an item of a line that follows the schema. */
final class LineMapper {
  private final Source source;
  private final Attachments attachments;

  LineMapper(Source source, Attachments attachments) {
    this.source = source;
    this.attachments = attachments;
  }

  String source(JsonNode line) {
    String told = text(line, "source");
    return source.imposed() || told == null ? source.name() : told;
  }

  /** The item; a date that does not exist is a {@link NoSuchDate}. */
  ImportItem item(JsonNode line, Place place) {
    String summary = text(line, "summary");
    return new ImportItem(
        source(line),
        line.path("key").asString(),
        line.path("title").asString().strip(),
        line.path("kind").asString(),
        or(text(line, "provenance"), "network"),
        summary == null || summary.isBlank() ? null : summary.strip(),
        or(text(line, "language"), "fr"),
        date(line, "publishedOn"),
        date(line, "updatedOn"),
        date(line, "verifiedOn"),
        date(line, "reviewBy"),
        dateTime(line, "eventStart"),
        dateTime(line, "eventEnd"),
        text(line, "place"),
        list(line, "themes", JsonNode::asString),
        list(line, "territories", JsonNode::asString),
        access(line),
        teaser(line),
        line.path("incomplete").asBoolean(false),
        list(line, "blocks", LineMapper::block),
        attachments.of(line),
        list(line, "links", LineMapper::link),
        list(line, "credits", LineMapper::credit),
        text(line, "licence"),
        place);
  }

  private static AccessRule access(JsonNode line) {
    OffsetDateTime from = dateTime(line, "availableFrom");
    OffsetDateTime until = dateTime(line, "availableUntil");
    return AccessRule.to(
        new Audience(line.path("audience").asString()), instant(from), instant(until));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** What is not said is kept in: the title of a private resource, and no more. */
  private static String teaser(JsonNode line) {
    boolean open = line.path("audience").asString().equals("public");
    return or(text(line, "teaser"), open ? "title-and-summary" : "title");
  }

  private static Block block(JsonNode block) {
    return new Block(text(block, "heading"), text(block, "html"), text(block, "text"), rule(block));
  }

  static @Nullable AccessRule rule(JsonNode part) {
    String audience = text(part, "audience");
    return audience == null ? null : AccessRule.to(new Audience(audience));
  }

  private static Link link(JsonNode link) {
    return link.isString()
        ? new Link(link.asString(), null)
        : new Link(link.path("url").asString(), text(link, "title"));
  }

  private static Credit credit(JsonNode credit) {
    return new Credit(
        credit.path("role").asString(),
        text(credit, "person"),
        text(credit, "organisation"),
        text(credit, "function"));
  }

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static String or(@Nullable String told, String otherwise) {
    return told == null ? otherwise : told;
  }

  private static @Nullable LocalDate date(JsonNode line, String field) {
    String written = text(line, field);
    return written == null ? null : existing(field, written, LocalDate::parse);
  }

  private static @Nullable OffsetDateTime dateTime(JsonNode line, String field) {
    String written = text(line, field);
    return written == null ? null : existing(field, written, OffsetDateTime::parse);
  }

  private static <T> T existing(String field, String written, Function<String, T> parser) {
    try {
      return parser.apply(written);
    } catch (DateTimeException unreal) {
      throw new NoSuchDate(field, written, unreal);
    }
  }

  /** A date in the right form that no calendar has, such as 30 February. */
  static final class NoSuchDate extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String field;
    private final String written;

    private NoSuchDate(String field, String written, DateTimeException cause) {
      super(cause);
      this.field = field;
      this.written = written;
    }

    String field() {
      return field;
    }

    String written() {
      return written;
    }
  }

  static <T> List<T> list(JsonNode line, String field, Function<JsonNode, T> each) {
    JsonNode array = line.get(field);
    if (array == null || array.isEmpty()) {
      return List.of();
    }
    Stream<JsonNode> elements = StreamSupport.stream(array.spliterator(), false);
    return new ArrayList<>(elements.map(each).toList());
  }
}
