package org.ressourcerie.resources.editing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.FileRefused;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.ReceivedFiles;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Pictures;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.SentFiles;
import org.ressourcerie.web.FullDisk;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that were sent with a form into their blocks. */
@Component
class Uploads {
  /** A document says its title within this; otherwise its name will do. */
  private static final Duration READ = Duration.ofSeconds(3);

  private final FileStore store;
  private final FileReading reading;
  private final SentFiles sentFiles;
  private final ReceivedFiles received;

  Uploads(FileStore store, FileReading reading, SentFiles sentFiles, ReceivedFiles received) {
    this.store = store;
    this.reading = reading;
    this.sentFiles = sentFiles;
    this.received = received;
  }

  /**
   * What became of the files of a form.
   *
   * @param refused keys of messages, each once
   */
  record Taken(Content content, List<String> refused) {}

  /**
   * What a form brings: files of its own, and those that came in pieces before.
   *
   * @param owner of these
   */
  record Brought(
      MultiValueMap<String, MultipartFile> files,
      MultiValueMap<String, String> fields,
      String owner) {}

  /** A file on its way into a block; when it was taken, what brought it is told. */
  private record Arrived(String name, InputStreamSource bytes, Runnable taken) {}

  /** A file that is refused leaves the others and all that was written. */
  Taken take(Brought brought, Content content) {
    List<String> refused = new ArrayList<>();
    Content taken =
        content.eachBlock(
            block -> {
              List<Arrived> sent = arrived(brought, block.id(), refused);
              return sent.isEmpty() ? block : with(block, sent, content, refused);
            });
    return new Taken(taken.tidied(), refused.stream().distinct().toList());
  }

  private List<Arrived> arrived(Brought brought, String block, List<String> refused) {
    List<Arrived> all = new ArrayList<>();
    for (MultipartFile file : brought.files().getOrDefault("upload." + block, List.of())) {
      if (!file.isEmpty()) {
        all.add(new Arrived(SentFiles.name(file.getOriginalFilename()), file, () -> {}));
      }
    }
    for (String id : brought.fields().getOrDefault("received." + block, List.of())) {
      received
          .find(id, brought.owner())
          .ifPresentOrElse(
              one ->
                  all.add(
                      new Arrived(
                          SentFiles.name(one.name()),
                          one.bytes(),
                          () -> received.drop(id, brought.owner()))),
              () -> refused.add(Refusals.BROKEN));
    }
    return all;
  }

  private Content.Block with(
      Content.Block block, List<Arrived> sent, Content content, List<String> refused) {
    List<Content.File> files = new ArrayList<>(block.files());
    for (Arrived file : sent) {
      try {
        Content.File taken = file(file, content.field("language"));
        if (block.type().equals("figure") || block.isCover()) {
          picture(taken, files, refused);
        } else {
          files.add(taken);
        }
      } catch (FileRefused refusal) {
        refused.add(Refusals.key(refusal.code()));
        file.taken().run();
      } catch (IOException broken) {
        refused.add(FullDisk.is(broken) ? Refusals.FULL : Refusals.BROKEN);
      }
    }
    return block.withFiles(files);
  }

  /** Takes the place of the picture that was there, with what is said of that one. */
  private void picture(Content.File taken, List<Content.File> files, List<String> refused) {
    StoredFile stored = store.find(taken.sha256()).orElseThrow();
    String wrong = Pictures.wrong(stored);
    if (wrong != null) {
      refused.add(wrong);
      return;
    }
    files.clear();
    files.add(
        new Content.File(
            taken.sha256(),
            taken.name(),
            taken.title(),
            taken.language(),
            "image",
            "",
            Readers.OPEN));
  }

  private Content.File file(Arrived sent, String language) throws IOException {
    String name = sent.name();
    StoredFile stored = sentFiles.keep(sent.bytes(), name);
    sent.taken().run();
    if (stored.title() == null && stored.text() == StoredFile.TextState.PENDING) {
      reading.awaitRead(READ);
      stored = store.find(stored.sha256()).orElse(stored);
    }
    String title = stored.title() == null ? name.replaceFirst("\\.[^.]{1,5}$", "") : stored.title();
    return new Content.File(
        stored.sha256(),
        name,
        title,
        language,
        SentFiles.role(stored.mediaType()),
        "",
        Readers.OPEN);
  }
}
