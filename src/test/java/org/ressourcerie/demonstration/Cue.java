package org.ressourcerie.demonstration;

import java.util.List;
import java.util.Locale;

/** A stretch of the film, in seconds, and its words. */
record Cue(double from, double until, String text) {

  static String vtt(List<Cue> cues) {
    var file = new StringBuilder("WEBVTT\n");
    for (var cue : cues) {
      file.append('\n').append(time(cue.from)).append(" --> ").append(time(cue.until));
      file.append('\n').append(cue.text).append('\n');
    }
    return file.toString();
  }

  double length() {
    return until - from;
  }

  private static String time(double seconds) {
    var minutes = (int) (seconds / 60);
    return String.format(Locale.ROOT, "00:%02d:%06.3f", minutes, seconds - 60 * minutes);
  }
}
