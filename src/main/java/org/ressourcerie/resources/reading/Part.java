package org.ressourcerie.resources.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Decision;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.web.ui.Screen;

/**
 * A block as one visitor may see it.
 *
 * @param anchor made of the heading, so only for who may read it; the place for others
 * @param place an anchor that says nothing and stays the same once the part is open
 * @param heading null when there is none, or when it is not to be shown
 * @param html null when there is none or the block is locked
 * @param decision the gate's answer for this block
 * @param canary word that travels with its text and is never shown; null where there is none
 * @param behind how much lies behind a locked block
 * @param gate the gate's answer for what is behind: for the block, else for its first locked file
 */
public record Part(
    String type,
    String anchor,
    String place,
    @Nullable String heading,
    @Nullable String html,
    @Nullable String canary,
    Decision decision,
    List<FileShown> files,
    List<LinkShown> links,
    Behind behind,
    Decision gate) {

  public boolean isOpen() {
    return decision.admitted();
  }

  public boolean hasList() {
    return files.stream().anyMatch(FileShown::isListed);
  }

  /**
   * A file that this visitor may open, with its address.
   *
   * @param variants what the addresses of smaller pictures begin with
   * @param canary word that travels with it and is never shown; null where there is none
   */
  public record FileShown(
      String path,
      String preview,
      String variants,
      String name,
      String title,
      String language,
      String role,
      @Nullable String video,
      @Nullable String canary,
      StoredFile file,
      Figure figure) {

    /** Whether it is shown as a figure. */
    public boolean isFigure() {
      return role.equals("image") && file.picture() != null;
    }

    /** Whether it stands in the list of files: a video and its chapters stand in the player. */
    public boolean isListed() {
      return !role.equals("video") && !role.equals("chapters") && !isFigure();
    }
  }

  /** A link to elsewhere. */
  public record LinkShown(String url, String title) {

    /** The video it leads to; empty where it leads to none that could be shown here. */
    public Optional<Elsewhere> elsewhere() {
      return Elsewhere.of(url);
    }

    /** Whose player shows it. */
    public String plays(Screen screen) {
      return elsewhere().map(video -> screen.say(key(video) + ".name", video.host())).orElse("");
    }

    /** What that player is told and keeps, before it is loaded. */
    public String tells(Screen screen) {
      return elsewhere().map(video -> screen.say(key(video) + ".tells", video.host())).orElse("");
    }

    private static String key(Elsewhere video) {
      return "resources.player." + video.player().name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much is locked: what a gate panel may say without telling anything. */
  public record Behind(int sections, int words, int files, int pages, int slides, int minutes) {
    public static final Behind NOTHING = new Behind(0, 0, 0, 0, 0, 0);

    public Behind plus(Behind other) {
      return new Behind(
          sections + other.sections,
          words + other.words,
          files + other.files,
          pages + other.pages,
          slides + other.slides,
          minutes + other.minutes);
    }

    public boolean isEmpty() {
      return equals(NOTHING);
    }
  }
}
