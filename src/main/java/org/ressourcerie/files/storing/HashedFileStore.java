package org.ressourcerie.files.storing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.FileRefused;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.FileStored;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.files.stripping.BrokenPicture;
import org.ressourcerie.files.stripping.Frame;
import org.ressourcerie.files.stripping.Stripping;
import org.ressourcerie.files.typing.MediaTypes;
import org.ressourcerie.web.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps bytes first, then the row that makes them known. */
@Component
@EnableConfigurationProperties(FileSettings.class)
class HashedFileStore implements FileStore {
  private static final Logger log = LoggerFactory.getLogger(HashedFileStore.class);
  private final FileBytes bytes;
  private final StoredFiles files;
  private final FileSettings settings;
  private final ApplicationEventPublisher events;

  HashedFileStore(
      FileBytes bytes, StoredFiles files, FileSettings settings, ApplicationEventPublisher events) {
    this.bytes = bytes;
    this.files = files;
    this.settings = settings;
    this.events = events;
  }

  @Override
  public StoredFile store(InputStream in, String name) throws IOException {
    Path draft = null;
    Path stripped = null;
    try {
      draft = bytes.draft();
      Incoming incoming = Incoming.receive(in, draft, settings.maxSize().toBytes(), name);
      String mediaType = MediaTypes.detect(draft);
      Frame frame = null;
      if (Stripping.applies(mediaType)) {
        stripped = bytes.draft();
        frame = Stripping.copy(draft, stripped, mediaType);
        incoming = Incoming.complete(stripped);
      } else if (Stripping.isBeyond(mediaType)) {
        throw new FileRefused(FileRefused.Code.PICTURE_FORMAT, name + " is " + mediaType);
      }
      keep(incoming);
      return record(incoming, mediaType, frame);
    } catch (BrokenPicture broken) {
      throw new FileRefused(
          FileRefused.Code.BROKEN_PICTURE, name + " is broken: " + broken.getMessage());
    } catch (IOException failure) {
      if (FullDisk.is(failure)) {
        log.error("The disk that keeps files is full: {} was not kept, nothing of it stays", name);
        throw new FileRefused(FileRefused.Code.NO_SPACE, "no space left to keep " + name);
      }
      throw failure;
    } finally {
      discard(draft);
      discard(stripped);
    }
  }

  @Override
  public Optional<StoredFile> find(String sha256) {
    return files.bySha256(List.of(sha256)).stream().findFirst();
  }

  @Override
  public Map<String, StoredFile> find(Collection<String> sha256s) {
    return files.bySha256(sha256s).stream()
        .collect(Collectors.toMap(StoredFile::sha256, file -> file));
  }

  @Override
  public List<TextPassage> text(String sha256) {
    return texts(List.of(sha256)).getOrDefault(sha256, List.of());
  }

  @Override
  public Map<String, List<TextPassage>> texts(Collection<String> sha256s) {
    return files.passages(sha256s);
  }

  private void keep(Incoming incoming) throws IOException {
    Optional<Path> kept = bytes.local(incoming.sha256());
    // A kept file of another length was damaged outside: the fresh bytes repair it.
    if (kept.isEmpty() || Files.size(kept.get()) != incoming.size()) {
      bytes.keep(incoming.draft(), incoming.sha256());
    }
  }

  private StoredFile record(Incoming incoming, String mediaType, @Nullable Frame frame) {
    if (files.add(incoming.sha256(), incoming.size(), mediaType, frame)) {
      events.publishEvent(new FileStored(incoming.sha256()));
    }
    return find(incoming.sha256()).orElseThrow();
  }

  private static void discard(@Nullable Path draft) throws IOException {
    if (draft != null) {
      Files.deleteIfExists(draft);
    }
  }
}
