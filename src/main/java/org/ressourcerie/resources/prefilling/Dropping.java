package org.ressourcerie.resources.prefilling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ressourcerie.files.FileGlance;
import org.ressourcerie.files.FileGlance.Glance;
import org.ressourcerie.files.FileRefused;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.SentFiles;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.FullDisk;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes drafts of files: what each says of itself becomes the notice. */
@Component
class Dropping {
  private final FileGlance glances;
  private final SentFiles sentFiles;

  Dropping(FileGlance glances, SentFiles sentFiles) {
    this.glances = glances;
    this.sentFiles = sentFiles;
  }

  /**
   * What became of the files that were sent.
   *
   * @param contents one for all of them, or one for each
   * @param refused why some could not be kept, each reason once
   */
  record Dropped(List<Content> contents, List<String> refused) {}

  /** A file and what it says. */
  private record Seen(Content.File file, Glance glance) {}

  /** Those that are refused leave the others. */
  Dropped take(List<MultipartFile> sent, Vocabulary.Kind kind, boolean apart) {
    List<Seen> seen = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (MultipartFile one : sent) {
      String name = SentFiles.name(one.getOriginalFilename());
      try {
        seen.add(seen(one, name));
      } catch (FileRefused refusal) {
        refused.add(Refusals.key(refusal.code()));
      } catch (IOException broken) {
        refused.add(FullDisk.is(broken) ? Refusals.FULL : Refusals.BROKEN);
      }
    }
    List<List<Seen>> groups =
        apart ? seen.stream().map(List::of).toList() : seen.isEmpty() ? List.of() : List.of(seen);
    return new Dropped(
        groups.stream().map(group -> content(group, kind)).toList(),
        refused.stream().distinct().toList());
  }

  private Seen seen(MultipartFile sent, String name) throws IOException {
    Path copy = Files.createTempFile("ressourcerie-dropped", "");
    try {
      sent.transferTo(copy);
      Glance glance = glances.at(copy);
      StoredFile stored = sentFiles.keep(new FileSystemResource(copy), name);
      String title = Objects.requireNonNullElse(glance.title(), FileNames.readable(name));
      String language = Objects.requireNonNullElse(glance.language(), "fr");
      return new Seen(
          new Content.File(
              stored.sha256(), name, title, language, role(glance.mediaType()), "", Readers.OPEN),
          glance);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The first document that says something gives the notice its title, language and day. */
  private static Content content(List<Seen> group, Vocabulary.Kind kind) {
    Seen first = group.getFirst();
    Map<String, String> fields = new TreeMap<>();
    fields.put("kind", kind.id());
    fields.put("provenance", "network");
    fields.put("teaser", "title-and-summary");
    fields.put("title", first.file().title());
    fields.put("language", first.file().language());
    group.stream()
        .map(one -> one.glance().dated())
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(day -> fields.put("published", day.toString()));
    Readers readers = kind.isOpen() ? Readers.OPEN : new Readers("members", List.of());
    return new Content(fields, List.of(), readers, blocks(group, kind), List.of());
  }

  private static List<Content.Block> blocks(List<Seen> group, Vocabulary.Kind kind) {
    List<Content.File> films =
        group.stream().map(Seen::file).filter(file -> !isDocument(file)).toList();
    List<Content.File> documents =
        group.stream().map(Seen::file).filter(Dropping::isDocument).toList();
    List<Content.Block> blocks = new ArrayList<>();
    if (kind.begins().contains("text")) {
      blocks.add(Content.Block.of("text"));
    }
    if (!films.isEmpty()) {
      blocks.add(Content.Block.of("video").withFiles(films));
    }
    if (!documents.isEmpty()) {
      blocks.add(Content.Block.of("files").withFiles(documents));
    }
    return blocks;
  }

  private static boolean isDocument(Content.File file) {
    return file.role().equals("document");
  }

  /** A recording has a block of its own, with or without pictures. */
  private static String role(String mediaType) {
    return mediaType.startsWith("audio/") ? "video" : SentFiles.role(mediaType);
  }
}
