package org.ressourcerie.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The voice of the film, recorded sentence by sentence so that every caption knows its seconds. */
final class Narration {
  private static final AudioFormat FORMAT = new AudioFormat(22_050f, 16, 1, true, false);
  private static final double PAUSE = 0.6;
  private static final double TURN = 1.6;

  private final Workbench workbench;
  private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
  private final List<Cue> captions = new ArrayList<>();
  private final List<Cue> chapters = new ArrayList<>();

  private Narration(Workbench workbench) {
    this.workbench = workbench;
  }

  static Narration of(Outline outline, Workbench workbench) throws IOException {
    var narration = new Narration(workbench);
    for (var section : outline.sections()) {
      narration.read(section);
    }
    return narration;
  }

  List<Cue> captions() {
    return captions;
  }

  List<Cue> chapters() {
    return chapters;
  }

  void save(Path wav) throws IOException {
    var bytes = samples.toByteArray();
    try (var stream =
        new AudioInputStream(new ByteArrayInputStream(bytes), FORMAT, bytes.length / 2)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav.toFile());
    }
  }

  private void read(Outline.Section section) throws IOException {
    var start = seconds();
    pause(PAUSE);
    for (var sentence : section.said()) {
      var from = seconds();
      say(sentence);
      captions.add(new Cue(from, seconds(), sentence));
      pause(PAUSE);
    }
    pause(TURN);
    chapters.add(new Cue(start, seconds(), section.title()));
  }

  private void say(String sentence) throws IOException {
    var wav = workbench.scratch("sentence.wav");
    Commands.run("espeak-ng", "-v", "fr", "-s", "140", "-w", wav.toString(), sentence);
    try (var stream = AudioSystem.getAudioInputStream(wav.toFile())) {
      samples.write(stream.readAllBytes());
    } catch (UnsupportedAudioFileException e) {
      throw new IOException("The voice is not a WAV file", e);
    }
  }

  private void pause(double seconds) {
    samples.writeBytes(new byte[2 * (int) (seconds * FORMAT.getSampleRate())]);
  }

  private double seconds() {
    return samples.size() / (2.0 * FORMAT.getSampleRate());
  }
}
