package org.ressourcerie.resources.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.comparing.Comparison;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.DraftAttachments;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Problem;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.RichText;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.reading.FileWords;
import org.ressourcerie.web.ui.Screen;

/**
 * A draft, to be written or, in another hand, to be read.
 *
 * @param content what the fields hold: as it was saved, or as it was typed over another save
 * @param stored what is known of its files, by SHA-256
 * @param problems of what was saved
 * @param isConflict whether the content could not be saved
 * @param checks what the door of publication would say of what was saved
 */
public record DraftPage(
    Screen screen,
    WorkingCopy copy,
    Content content,
    Offered offered,
    Map<String, StoredFile> stored,
    List<Problem> problems,
    RichText richText,
    Hand hand,
    Instant now,
    boolean isConflict,
    Told told,
    Checks checks) {

  /** The id of a part that holds no cover yet. */
  static final String COVER = "couverture";

  /**
   * What one picks from.
   *
   * @param choices labels of audiences by token
   * @param meant what the lines that link with other resources mean, by what was typed
   * @param most bytes that a file may have
   * @param room bytes that a file may have that is sent now
   */
  public record Offered(
      Vocabulary vocabulary,
      Map<String, String> choices,
      Known known,
      Map<String, Meant> meant,
      SignedIn who,
      long most,
      long room) {

    /** In megabytes, as they are told. */
    public long megabytes() {
      return most / 1_000_000;
    }
  }

  /** The same page with what was typed over another save. */
  DraftPage over(Content typed) {
    return new DraftPage(
        screen,
        copy,
        typed,
        offered,
        stored,
        List.of(),
        richText,
        hand,
        now,
        true,
        told,
        Checks.none(screen));
  }

  /** What was saved elsewhere, compared with what was typed here. */
  public Comparison differences() {
    return Comparison.of(copy.content(), content);
  }

  public String path() {
    return "/administration/brouillons/" + copy.id();
  }

  /** Its title; one without a title is called so. */
  public String title() {
    String title = copy.content().field("title").strip();
    return title.isEmpty() ? screen.say("editing.untitled") : title;
  }

  /** Whether the form is shown: it is in this hand, or what was typed is to be kept. */
  public boolean isWritable() {
    return isConflict || (copy.isIn(hand) && copy.state() != WorkingCopy.State.SCHEDULED);
  }

  /** Whether this hand may save it as it is. */
  public boolean isMine() {
    return copy.isIn(hand) && copy.state() != WorkingCopy.State.SCHEDULED;
  }

  public boolean isHeldByOther() {
    return copy.isHeldByOther(hand, now);
  }

  public String heldBy() {
    return Held.sentence(screen, copy, hand);
  }

  public boolean mayPublish() {
    return offered.who().may(Permission.PUBLISH);
  }

  /** What is wrong with a field, as a sentence; empty while it was only not filled in yet. */
  public String wrong(String field) {
    return problems.stream()
        .filter(one -> one.field().equals(field) && one.key().startsWith("editing.wrong."))
        .filter(one -> !one.key().endsWith("-missing"))
        .findFirst()
        .map(one -> screen.say(one.key(), one.arguments().toArray()))
        .orElse("");
  }

  /** What checks say of a field beside what is wrong with it; nothing before a first save. */
  public List<Checks.Told> marks(String field) {
    String wrong = wrong(field);
    return copy.saves() == 0
        ? List.of()
        : checks.at(field).stream().filter(one -> !one.told().equals(wrong)).toList();
  }

  /** The id of what checks say of a field; null where they say nothing. */
  public @Nullable String marked(String field) {
    return marks(field).isEmpty() ? null : "marks-" + field;
  }

  public Vocabulary.@Nullable Kind kind() {
    return offered.vocabulary().kind(content.field("kind")).orElse(null);
  }

  /** The licences one picks from, and what was written in the place of one. */
  public List<Vocabulary.Licence> licences() {
    String written = content.field("licence").strip();
    Stream<Vocabulary.Licence> other =
        written.isEmpty() || offered.vocabulary().licence(written).isPresent()
            ? Stream.empty()
            : Stream.of(new Vocabulary.Licence(Map.of("id", written)));
    return Stream.concat(offered.vocabulary().licences().stream(), other).toList();
  }

  /** Whether a kind of event, or one that has a date of its own, is asked for it. */
  public boolean hasEvent() {
    var kind = kind();
    return (kind != null && kind.isEvent())
        || Stream.of("eventStart", "eventEnd", "eventPlace")
            .anyMatch(name -> !content.field(name).isEmpty());
  }

  /** Whether its kind cannot do without this. */
  public boolean needs(String what) {
    var kind = kind();
    return kind != null && kind.needs().contains(what);
  }

  public @Nullable String lang() {
    String language = content.field("language");
    return language.matches("[a-z]{2,3}") && !language.equals(screen.words().language())
        ? language
        : null;
  }

  /** Elements and attributes of a text that are not published. */
  public String removed(Content.Block block) {
    return String.join(", ", richText.written(block.html()).removed());
  }

  /** A text as it would be read. */
  public String html(Content.Block block) {
    return richText.written(block.html()).html();
  }

  /** Themes that are not among the known ones, as they were typed. */
  public String otherThemes() {
    return String.join(
        ", ",
        content.themes().stream()
            .filter(theme -> !offered.known().themes().contains(theme))
            .toList());
  }

  /** The credits, and an empty line to go on. */
  public List<Content.Credit> credits() {
    List<Content.Credit> lines = new ArrayList<>(content.credits());
    lines.add(Content.Credit.EMPTY);
    return lines;
  }

  /** What it is to others, and an empty line to go on. */
  public List<Content.Relation> relations() {
    List<Content.Relation> lines = new ArrayList<>(content.relations());
    lines.add(Content.Relation.EMPTY);
    return lines;
  }

  /** What a line means that was saved; what was only typed is looked for when it is. */
  public Meant meant(Content.Relation line) {
    return offered.meant().getOrDefault(line.target(), Meant.nothing(screen));
  }

  /** The links of a block, and two empty lines to go on. */
  public List<Content.Link> links(Content.Block block) {
    List<Content.Link> lines = new ArrayList<>(block.links());
    lines.add(Content.Link.EMPTY);
    lines.add(Content.Link.EMPTY);
    return lines;
  }

  /** The lines of a rule, and an empty one to go on. */
  public List<Readers.Line> lines(Readers readers) {
    List<Readers.Line> lines = new ArrayList<>(readers.lines());
    lines.add(Readers.Line.EMPTY);
    return lines;
  }

  /** « PDF, 12 pages, 340 ko »; empty for a file that is not kept any more. */
  public String about(Content.File file) {
    StoredFile known = stored.get(file.sha256());
    return known == null ? "" : FileWords.of(screen, known);
  }

  /** The cover, or the empty place for one. */
  public Content.Block cover() {
    Content.Block cover = content.cover();
    return cover == null
        ? new Content.Block(COVER, Draft.Block.COVER, "", "", Readers.OPEN, List.of(), List.of())
        : cover;
  }

  /** How the file of the cover is shown to who writes; null when it cannot be. */
  public @Nullable Cover shown(Content.File file) {
    return Cover.of(
            DraftAttachments.owner(copy.id()),
            file.name(),
            file.title(),
            file.figure(),
            stored.get(file.sha256()))
        .orElse(null);
  }

  /**
   * A picture of the resource that may stand for it.
   *
   * @param button that takes it
   */
  public record Picture(String button, String name, Cover cover) {}

  /** The pictures of the body, each once, without the one that stands for it already. */
  public List<Picture> pictures() {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    for (Content.Block block : content.body()) {
      for (int i = 0; i < block.files().size(); i++) {
        Content.File file = block.files().get(i);
        Cover seen = shown(file);
        if (seen != null) {
          String button = "cover." + block.id() + "." + i;
          pictures.putIfAbsent(file.sha256(), new Picture(button, file.name(), seen));
        }
      }
    }
    cover().files().forEach(file -> pictures.remove(file.sha256()));
    return List.copyOf(pictures.values());
  }

  /** The videos of a block: what captions, chapters and transcripts go with. */
  public List<Content.File> films(Content.Block block) {
    return block.files().stream().filter(file -> file.role().equals("video")).toList();
  }

  /** What a part is called in labels of its buttons: its heading, else its place. */
  public String name(Content.Block block) {
    return name(screen, content, block);
  }

  static String name(Screen screen, Content content, Content.Block block) {
    String type = screen.say("editing.block." + block.type());
    if (block.isCover()) {
      return type;
    }
    int place = content.blocks().indexOf(block) + 1;
    return block.heading().isBlank()
        ? screen.say("editing.block.at", type, place)
        : screen.say("editing.block.named", type, block.heading());
  }

  /** For whom, in a word or two. */
  public String stance(Readers readers, boolean whole) {
    if (readers.isChosen()) {
      return String.join(
          ", ",
          readers.lines().stream()
              .map(
                  line -> Objects.requireNonNullElse(offered.choices().get(line.who()), line.who()))
              .toList());
    }
    return screen.say(
        "editing.readers."
            + (readers.stance().equals("open") && !whole ? "above" : readers.stance()));
  }
}
