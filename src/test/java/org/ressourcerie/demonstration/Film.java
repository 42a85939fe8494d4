package org.ressourcerie.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Collectors;

/** A short film of titled cards and a voice, with its captions, chapters and transcript. */
record Film(Workbench workbench, String name) {

  void shoot() throws IOException {
    var outline = workbench.outline(name + ".script");
    var narration = Narration.of(outline, workbench);
    narration.save(workbench.scratch("voice.wav"));
    drawCards(outline);
    assemble(narration);
    write(".fr.vtt", Cue.vtt(narration.captions()));
    write(".chapitres.vtt", Cue.vtt(narration.chapters()));
    write(".txt", transcript(outline));
  }

  private void drawCards(Outline outline) throws IOException {
    var template = Files.readString(workbench.source("card.html"));
    try (var press = new Press()) {
      var number = 0;
      for (var section : outline.sections()) {
        var lines = section.shown().stream().map(line -> "<li>" + line + "</li>");
        var html =
            template
                .replace("{{title}}", section.title())
                .replace("{{lines}}", lines.collect(Collectors.joining()));
        press.card(html, workbench.scratch(card(number++)));
      }
    }
  }

  private void assemble(Narration narration) throws IOException {
    var list = new StringBuilder();
    var number = 0;
    for (var chapter : narration.chapters()) {
      list.append("file '").append(card(number++)).append("'\n");
      list.append(String.format(Locale.ROOT, "duration %.3f%n", chapter.length()));
    }
    // The last picture is named twice: the list would otherwise forget its duration.
    list.append("file '").append(card(number - 1)).append("'\n");
    Files.writeString(workbench.scratch("cards.txt"), list);
    encode();
  }

  private void encode() {
    Commands.run(
        ("ffmpeg -y -f concat -i %s -i %s -vf fps=10,format=yuv420p -c:v libvpx-vp9 -crf 34 -b:v 0"
                + " -g 50 -c:a libopus -b:a 32k -shortest -fflags +bitexact %s")
            .formatted(
                workbench.scratch("cards.txt"),
                workbench.scratch("voice.wav"),
                workbench.result(name + ".webm"))
            .split(" "));
  }

  private static String transcript(Outline outline) {
    return outline.sections().stream()
        .map(
            section ->
                "%s%n%nÀ l’écran : %s.%n%n%s%n"
                    .formatted(
                        section.title(),
                        String.join(" ; ", section.shown()),
                        String.join("\n", section.said())))
        .collect(Collectors.joining("\n"));
  }

  private void write(String ending, String text) throws IOException {
    Files.writeString(workbench.result(name + ending), text);
  }

  private static String card(int number) {
    return "card-" + number + ".png";
  }
}
