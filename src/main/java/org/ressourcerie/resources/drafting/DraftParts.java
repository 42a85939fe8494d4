package org.ressourcerie.resources.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Anchors;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.RichText;
import org.springframework.stereotype.Component;

/** The blocks, files, links and credits of what is published. */
@Component
class DraftParts {
  static final Set<String> CREDITS = Set.of("author", "speaker", "publisher", "partner", "funder");
  private static final Set<String> ROLES =
      Set.of("document", "video", "captions", "chapters", "transcript", "image");
  private static final Map<String, String> ANCHORS =
      Map.of(
          "video",
          "video",
          "files",
          "documents",
          "links",
          "liens",
          "figure",
          "figure",
          "cover",
          "couverture");
  private static final int LONGEST_HEADING = 300;

  private final RichText richText;
  private final FileStore files;

  DraftParts(RichText richText, FileStore files) {
    this.richText = richText;
    this.files = files;
  }

  List<Draft.Block> blocks(Content content, Reading reading) {
    Anchors anchors = new Anchors();
    List<Draft.Block> blocks = new ArrayList<>();
    for (Content.Block block : content.blocks()) {
      if (!block.isEmpty()) {
        blocks.add(block(block, content.field("language"), anchors, reading));
      }
    }
    return blocks;
  }

  private Draft.Block block(
      Content.Block block, String language, Anchors anchors, Reading reading) {
    String id = "b." + block.id();
    if (block.heading().length() > LONGEST_HEADING) {
      reading.wrong(
          id + ".heading",
          "editing.wrong.heading-long",
          Integer.toString(block.heading().length()),
          Integer.toString(LONGEST_HEADING));
    }
    AccessRule rule = reading.rule(block.readers(), id);
    if (!block.type().equals("text")) {
      if (block.type().equals("figure") && block.files().isEmpty()) {
        reading.wrong(id + ".html", "pictures.wrong.none");
      }
      String caption = block.type().equals("figure") ? richText.written(block.html()).html() : "";
      return new Draft.Block(
          block.type(),
          anchors.named(ANCHORS.getOrDefault(block.type(), "documents")),
          null,
          caption.isBlank() ? null : caption,
          RichText.words(caption),
          rule,
          attachments(block, language, reading),
          links(block, reading));
    }
    String heading = block.heading().isBlank() ? null : block.heading().strip();
    String html = richText.written(block.html()).html();
    return new Draft.Block(
        "text",
        anchors.of(heading),
        heading,
        html,
        RichText.words(html),
        rule,
        List.of(),
        List.of());
  }

  private List<Draft.Attachment> attachments(
      Content.Block block, String language, Reading reading) {
    Map<String, StoredFile> stored =
        files.find(block.files().stream().map(Content.File::sha256).toList());
    List<Draft.Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < block.files().size(); i++) {
      Content.File file = block.files().get(i);
      String id = "b." + block.id() + ".f." + i;
      if (!stored.containsKey(file.sha256())) {
        reading.wrong(id + ".title", "editing.wrong.file-gone", file.name());
      }
      if (!ROLES.contains(file.role())) {
        reading.wrong(id + ".role", "editing.wrong.role");
      }
      StoredFile kept = stored.get(file.sha256());
      if (file.role().equals("image") && kept != null && !isShown(kept)) {
        reading.wrong(id + ".title", "pictures.wrong.image", file.name());
      }
      attachments.add(
          new Draft.Attachment(
              file.sha256(),
              file.name(),
              file.title().isBlank() ? file.name() : file.title().strip(),
              file.language().isBlank() ? language : file.language(),
              file.role(),
              video(file, block),
              reading.rule(file.readers(), id),
              file.figure().stripped()));
    }
    return attachments;
  }

  /** What moves cannot be stopped by its reader (WCAG 2.2, 2.2.2): it is a film, not a figure. */
  private static boolean isShown(StoredFile file) {
    return file.picture() != null && !file.picture().animated();
  }

  /** The video that goes with captions: the one that was named, else the only one of the block. */
  private static @Nullable String video(Content.File file, Content.Block block) {
    if (Set.of("video", "document", "image").contains(file.role())) {
      return null;
    }
    List<String> videos =
        block.files().stream()
            .filter(one -> one.role().equals("video"))
            .map(Content.File::sha256)
            .toList();
    if (videos.contains(file.video())) {
      return file.video();
    }
    return videos.size() == 1 ? videos.getFirst() : null;
  }

  private static List<Draft.Link> links(Content.Block block, Reading reading) {
    List<Draft.Link> links = new ArrayList<>();
    for (int i = 0; i < block.links().size(); i++) {
      Content.Link link = block.links().get(i);
      String url = link.url().strip();
      if (!link.isEmpty() && !Draft.Link.isWebAddress(url)) {
        reading.wrong("b." + block.id() + ".l." + i + ".url", "editing.wrong.url", url);
      } else if (!link.isEmpty()) {
        links.add(new Draft.Link(url, link.title().isBlank() ? url : link.title().strip()));
      }
    }
    return links;
  }

  List<Draft.Credit> credits(Content content, Reading reading) {
    List<Draft.Credit> credits = new ArrayList<>();
    for (int i = 0; i < content.credits().size(); i++) {
      Content.Credit credit = content.credits().get(i);
      String id = "credit." + i + ".";
      if (!credit.isEmpty()) {
        if (!CREDITS.contains(credit.role())) {
          reading.wrong(id + "role", "editing.wrong.credit-role");
        }
        if (credit.person().isBlank() && credit.organisation().isBlank()) {
          reading.wrong(id + "person", "editing.wrong.credit-empty");
        }
        credits.add(
            new Draft.Credit(
                credit.role(),
                filled(credit.person()),
                filled(credit.organisation()),
                filled(credit.function())));
      }
    }
    return credits;
  }

  private static @Nullable String filled(String typed) {
    String text = Objects.requireNonNullElse(typed, "").strip();
    return text.isEmpty() ? null : text;
  }
}
