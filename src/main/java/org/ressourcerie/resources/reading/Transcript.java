package org.ressourcerie.resources.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.TextPassage;

/**
 * What is said in a video, and where its chapters begin, as its visitor may read them.
 *
 * @param captions what was said is read from; null when there is nothing to read
 * @param chapters by the second at which each begins
 */
public record Transcript(
    Part.@Nullable FileShown captions, List<TextPassage> said, List<TextPassage> chapters) {
  static final Transcript NONE = new Transcript(null, List.of(), List.of());
}
