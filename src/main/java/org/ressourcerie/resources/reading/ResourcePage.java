package org.ressourcerie.resources.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Decision;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.resources.collections.KitPlace;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Screen;

/**
 * A resource as its visitor may see it.
 *
 * @param territories it is about, by name
 * @param decision the gate's answer for the resource as a whole
 * @param transcripts of its videos, by their hash
 * @param related others near it, for this visitor
 * @param linked others that it names or that name it, as far as this visitor may know of them
 * @param archived since when and why it is archived; null when it is not
 * @param cover null when there is none, or none that this visitor may see
 * @param told what other sites are told of it; null where nothing is, since it is not for everyone
 * @param kits where it stands in each kit, for this visitor
 */
public record ResourcePage(
    Screen screen,
    Vocabulary vocabulary,
    Notice notice,
    List<String> territories,
    List<Part> parts,
    Map<String, Transcript> transcripts,
    Decision decision,
    List<Related> related,
    List<Linked> linked,
    @Nullable Archived archived,
    @Nullable Cover cover,
    @Nullable Told told,
    List<KitPlace> kits) {

  public GateWords gate() {
    return new GateWords(screen);
  }

  public Rows words() {
    return new Rows(screen, vocabulary);
  }

  public String kind() {
    Locale locale = screen.words().locale();
    return vocabulary.kind(notice.kind()).map(kind -> kind.label(locale)).orElse(notice.kind());
  }

  public String kicker() {
    return vocabulary.kicker(notice.kind(), notice.provenance(), screen.words().locale());
  }

  public String kinds() {
    Locale locale = screen.words().locale();
    return vocabulary.kind(notice.kind()).map(kind -> kind.plural(locale)).orElse(notice.kind());
  }

  public String provenance() {
    Locale locale = screen.words().locale();
    return vocabulary
        .provenance(notice.provenance())
        .map(provenance -> provenance.label(locale))
        .orElse(notice.provenance());
  }

  /** What others may do with it, by its name or as it was written; null when nothing is said. */
  public Vocabulary.@Nullable Licence licence() {
    String id = notice.licence();
    return id == null
        ? null
        : vocabulary.licence(id).orElseGet(() -> new Vocabulary.Licence(Map.of("id", id)));
  }

  /** The language of its text, when it is not the page's. */
  public @Nullable String lang() {
    return notice.language().equals(screen.words().language()) ? null : notice.language();
  }

  /** The language of another one's title, when it is not the page's. */
  public @Nullable String lang(Linked other) {
    return other.language().equals(screen.words().language()) ? null : other.language();
  }

  /** What the linked ones are to it, each once. */
  public List<String> linkedTypes() {
    return linked.stream().map(Linked::type).distinct().toList();
  }

  public List<Linked> linked(String type) {
    return linked.stream().filter(one -> one.type().equals(type)).toList();
  }

  /** Those that take its place. */
  public List<Linked> newer() {
    return linked.stream().filter(Linked::isNewer).toList();
  }

  public Badge badge() {
    return notice.reach().badge(notice.open());
  }

  /** A picture of a part, as it is shown. */
  public FigureShown figure(Part.FileShown file) {
    return new FigureShown(screen, file);
  }

  /** « Crédit : … » of its cover; empty when nothing is said. */
  public String coverOrigin() {
    return cover == null ? "" : FigureShown.origin(screen, cover.figure());
  }

  /** What is said in a video, as far as it may be read. */
  public Transcript transcript(Part.FileShown video) {
    return transcripts.getOrDefault(video.file().sha256(), Transcript.NONE);
  }

  /** Whether it is published: what is only shown in advance has no pages beside its own. */
  public boolean hasAddress() {
    return notice.revision() > 0;
  }

  public boolean hasVideo() {
    return !transcripts.isEmpty();
  }

  /** A moment of a video: « 23:10 ». */
  public String time(TextPassage passage) {
    return screen.words().duration(Duration.ofSeconds(passage.locator()));
  }

  /** How long a video lasts, in words; empty when that is not known. */
  public String length(Part.FileShown video) {
    Integer seconds = video.file().seconds();
    return seconds == null ? "" : screen.words().length(Duration.ofSeconds(seconds));
  }

  /** Headings of the parts that may be named, for the table of contents. */
  public List<Part> contents() {
    return parts.stream().filter(part -> part.heading() != null).toList();
  }

  /** The text of a part, its tables numbered on the whole page where they have no caption. */
  public String html(Part part) {
    int before =
        parts.stream()
            .takeWhile(other -> !other.anchor().equals(part.anchor()))
            .map(Part::html)
            .mapToInt(ScrollingTables::count)
            .sum();
    return ScrollingTables.in(
        Objects.requireNonNullElse(part.html(), ""),
        number -> screen.say("resources.part.table", before + number));
  }

  /** How much lies behind the gate of a resource that is closed as a whole. */
  public Part.Behind behind() {
    return parts.stream().map(Part::behind).reduce(Part.Behind.NOTHING, Part.Behind::plus);
  }

  /** One entry of the « qui » list: names with the function, by role. */
  public List<Notice.Credited> credited(String role) {
    return notice.people().stream().filter(credit -> credit.role().equals(role)).toList();
  }

  /** Those of a role in one line, each with the function held. */
  public String names(String role) {
    return credited(role).stream()
        .map(Notice.Credited::words)
        .collect(Collectors.joining("\u00a0; "));
  }

  /** The roles present, in their order on screen. */
  public List<String> roles() {
    List<String> roles =
        new ArrayList<>(List.of("author", "speaker", "publisher", "partner", "funder"));
    roles.removeIf(role -> credited(role).isEmpty());
    return roles;
  }
}
