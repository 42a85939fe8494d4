package org.ressourcerie.resources.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Anchors;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.resources.model.Focus;
import org.ressourcerie.resources.model.RichText;
import org.ressourcerie.transfer.spi.ImportItem;
import org.springframework.stereotype.Component;

/**
 * The blocks of an item: its texts cleaned, then its videos, its documents, its links and its
 * cover.
 */
@Component
class DraftBody {
  private final RichText richText;
  private final FileStore store;

  DraftBody(RichText richText, FileStore store) {
    this.richText = richText;
    this.store = store;
  }

  List<Draft.Block> of(ImportItem item) {
    Anchors anchors = new Anchors();
    List<Draft.Block> blocks = new ArrayList<>();
    for (ImportItem.Block block : item.blocks()) {
      blocks.add(text(block, anchors));
    }
    List<Draft.Attachment> attachments = attachments(item);
    add(blocks, "video", "video", attachments.stream().filter(DraftBody::isPlayed).toList());
    add(blocks, "files", "documents", attachments.stream().filter(a -> !isPlayed(a)).toList());
    addLinks(blocks, item);
    covers(item).limit(1).map(file -> cover(item, file)).forEach(blocks::add);
    return blocks;
  }

  private static Stream<ImportItem.File> covers(ImportItem item) {
    return item.files().stream().filter(ImportItem.File::isCover);
  }

  /** Its rule is that of its part: a later import keeps what was set by hand there. */
  private Draft.Block cover(ImportItem item, ImportItem.File file) {
    String name = file.path().getFileName().toString();
    ImportItem.Said said = file.said();
    Figure figure =
        said == null
            ? Figure.NONE
            : new Figure(
                    said.alternative(),
                    said.decorative(),
                    said.credit(),
                    said.licence(),
                    new Focus(said.x(), said.y()),
                    said.teased())
                .stripped();
    Draft.Attachment image =
        new Draft.Attachment(
            store(file.path()),
            name,
            file.title() == null ? name : file.title(),
            item.language(),
            "image",
            null,
            AccessRule.PUBLIC,
            figure);
    return new Draft.Block(
        Draft.Block.COVER,
        "couverture",
        null,
        null,
        0,
        file.access() == null ? AccessRule.PUBLIC : file.access(),
        List.of(image),
        List.of());
  }

  private Draft.Block text(ImportItem.Block block, Anchors anchors) {
    String html =
        block.html() != null
            ? richText.clean(block.html()).html()
            : richText.paragraphs(block.text() == null ? "" : block.text());
    return new Draft.Block(
        "text",
        anchors.of(block.heading()),
        block.heading(),
        html,
        RichText.words(html),
        block.access() == null ? AccessRule.PUBLIC : block.access(),
        List.of(),
        List.of());
  }

  private List<Draft.Attachment> attachments(ImportItem item) {
    Map<Path, String> stored = new HashMap<>();
    List<Draft.Attachment> attachments = new ArrayList<>();
    List<ImportItem.File> files = item.files().stream().filter(file -> !file.isCover()).toList();
    for (ImportItem.File file : files) {
      stored.put(file.path(), store(file.path()));
    }
    for (ImportItem.File file : files) {
      String name = file.path().getFileName().toString();
      attachments.add(
          new Draft.Attachment(
              stored.getOrDefault(file.path(), ""),
              name,
              file.title() == null ? name : file.title(),
              file.language() == null ? item.language() : file.language(),
              file.role(),
              file.of() == null ? null : stored.get(file.of()),
              file.access() == null ? AccessRule.PUBLIC : file.access()));
    }
    return attachments;
  }

  private String store(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      StoredFile file = store.store(in, path.getFileName().toString());
      return file.sha256();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Could not take in " + path, unreadable);
    }
  }

  private static boolean isPlayed(Draft.Attachment attachment) {
    return switch (attachment.role()) {
      case "video", "captions", "chapters" -> true;
      default -> false;
    };
  }

  private static void add(
      List<Draft.Block> blocks, String type, String anchor, List<Draft.Attachment> attachments) {
    if (!attachments.isEmpty()) {
      blocks.add(
          new Draft.Block(type, anchor, null, null, 0, AccessRule.PUBLIC, attachments, List.of()));
    }
  }

  private static void addLinks(List<Draft.Block> blocks, ImportItem item) {
    List<Draft.Link> links =
        item.links().stream()
            .filter(link -> Draft.Link.isWebAddress(link.url()))
            .map(
                link ->
                    new Draft.Link(link.url(), link.title() == null ? link.url() : link.title()))
            .toList();
    if (!links.isEmpty()) {
      blocks.add(
          new Draft.Block("links", "liens", null, null, 0, AccessRule.PUBLIC, List.of(), links));
    }
  }
}
