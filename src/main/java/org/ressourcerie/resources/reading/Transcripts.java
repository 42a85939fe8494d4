package org.ressourcerie.resources.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.TextPassage;
import org.springframework.stereotype.Component;

/** Finds what goes with the videos of a page, among the files that its visitor may open. */
@Component
public class Transcripts {
  private final FileStore files;

  Transcripts(FileStore files) {
    this.files = files;
  }

  /** By the hash of the video. */
  public Map<String, Transcript> of(List<Part> parts) {
    List<Part.FileShown> open = parts.stream().flatMap(part -> part.files().stream()).toList();
    List<Part.FileShown> videos = withRole(open, "video");
    if (videos.isEmpty()) {
      return Map.of();
    }
    Map<String, Transcript> found = new HashMap<>();
    for (Part.FileShown video : videos) {
      found.put(video.file().sha256(), of(video, open));
    }
    return found;
  }

  private Transcript of(Part.FileShown video, List<Part.FileShown> open) {
    Optional<Part.FileShown> captions = goingWith(video, withRole(open, "captions"));
    Optional<Part.FileShown> chapters = goingWith(video, withRole(open, "chapters"));
    return new Transcript(captions.orElse(null), text(captions), text(chapters));
  }

  private List<TextPassage> text(Optional<Part.FileShown> file) {
    return file.map(one -> one.file().sha256())
        .flatMap(sha256 -> Optional.ofNullable(files.texts(List.of(sha256)).get(sha256)))
        .orElse(List.of());
  }

  private static Optional<Part.FileShown> goingWith(
      Part.FileShown video, List<Part.FileShown> others) {
    return others.stream().filter(other -> video.file().sha256().equals(other.video())).findFirst();
  }

  private static List<Part.FileShown> withRole(List<Part.FileShown> files, String role) {
    return files.stream().filter(file -> file.role().equals(role)).toList();
  }
}
