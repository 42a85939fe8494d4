package org.ressourcerie.files.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ressourcerie.files.TextPassage.Unit;
import org.ressourcerie.files.formats.Captions.Cue;
import org.ressourcerie.files.formats.Reading.About;

/**
 * Captions, by groups of cues that make a paragraph: enough words to understand, near a second.
 * What stays much longer than it takes to say it is the title of a chapter, and stands alone.
 */
record CaptionFile(Path file) implements Document {
  private static final int ENOUGH_WORDS = 60;
  private static final int MOST_WORDS = 120;
  private static final int CHAPTER_SECONDS = 10;

  @Override
  public Reading read() throws IOException {
    List<Cue> cues = Captions.cues(PlainText.decoded(file));
    PassageList passages = new PassageList(Unit.TIME);
    StringBuilder group = new StringBuilder();
    int start = 0;
    String last = "";
    for (Cue cue : cues) {
      boolean alone = isChapter(cue);
      if (alone) {
        passages.add(start, null, group.toString());
        group.setLength(0);
      }
      start = group.isEmpty() ? cue.start() : start;
      // Live captions repeat a line while it scrolls.
      if (!cue.text().equals(last)) {
        group.append(cue.text()).append(' ');
      }
      last = cue.text();
      if (alone || isComplete(group)) {
        passages.add(start, null, group.toString());
        group.setLength(0);
      }
    }
    passages.add(start, null, group.toString());
    return Reading.of(about(cues), passages);
  }

  /** Two or three words are said in a second; a title has fewer than one. */
  private static boolean isChapter(Cue cue) {
    int lasts = cue.end() - cue.start();
    return lasts >= CHAPTER_SECONDS && cue.text().split("\\s+").length < lasts;
  }

  private static boolean isComplete(StringBuilder group) {
    String text = group.toString().strip();
    int words = text.split("\\s+").length;
    return words >= MOST_WORDS || (words >= ENOUGH_WORDS && text.matches("(?s).*[.!?…»]"));
  }

  private static About about(List<Cue> cues) {
    Integer seconds = cues.stream().map(Cue::end).max(Integer::compare).orElse(null);
    return new About(null, seconds, null, null, null, null);
  }
}
