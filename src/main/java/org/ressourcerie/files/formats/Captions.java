package org.ressourcerie.files.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The cues of a WebVTT or SubRip text. Blocks are separated by blank lines; a block with a timing
 * line is a cue, any other (header, note, style, region) is passed over.
 */
final class Captions {
  private static final String TIME = "(?:(\\d{1,4}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{1,3})";
  private static final Pattern TIMING =
      Pattern.compile("^[ \\t]*" + TIME + "[ \\t]*-->[ \\t]*" + TIME);
  private static final Pattern VOICE = Pattern.compile("<v[.\\w]*[ \\t]+([^>]+)>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^>]*>|\\{\\\\[^}]*}");

  private Captions() {}

  static List<Cue> cues(String captions) {
    String lines = captions.replace("\r\n", "\n").replace('\r', '\n');
    List<Cue> cues = new ArrayList<>();
    for (String block : lines.split("\n[ \t]*\n", -1)) {
      cue(block.lines().toList(), cues);
    }
    return cues;
  }

  private static void cue(List<String> lines, List<Cue> cues) {
    // The timing is the first line of a cue, or the second below its identifier.
    for (int line = 0; line < Math.min(3, lines.size()); line++) {
      Matcher timing = TIMING.matcher(lines.get(line));
      if (timing.find()) {
        String text = words(String.join(" ", lines.subList(line + 1, lines.size())));
        if (!text.isEmpty()) {
          cues.add(new Cue(seconds(timing, 1), seconds(timing, 5), text));
        }
        return;
      }
    }
  }

  private static int seconds(Matcher timing, int group) {
    String hours = timing.group(group);
    return (hours == null ? 0 : Integer.parseInt(hours) * 3600)
        + Integer.parseInt(timing.group(group + 1)) * 60
        + Integer.parseInt(timing.group(group + 2));
  }

  /** The words said; a change of voice is written before them. */
  private static String words(String text) {
    String voiced = VOICE.matcher(text).replaceAll("$1\u00A0: ");
    return Parser.unescapeEntities(TAG.matcher(voiced).replaceAll(""), false).strip();
  }

  /**
   * Words on screen.
   *
   * @param start in whole seconds from the start
   * @param end in whole seconds from the start
   */
  record Cue(int start, int end, String text) {}
}
