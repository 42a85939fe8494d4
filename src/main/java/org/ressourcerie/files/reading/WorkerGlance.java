package org.ressourcerie.files.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.ressourcerie.files.FileGlance;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.formats.Reading;
import org.ressourcerie.files.typing.MediaTypes;
import org.springframework.stereotype.Component;

/** Starts a worker for one look: someone waits for it, and the other one may be busy for long. */
@Component
class WorkerGlance implements FileGlance {
  private final ReadingSettings settings;

  WorkerGlance(ReadingSettings settings) {
    this.settings = settings;
  }

  @Override
  public Glance at(Path file) throws IOException {
    String mediaType = MediaTypes.detect(file);
    try (Worker worker = Worker.start(settings.memory())) {
      Reading reading = worker.read(file, mediaType, settings.timeLimit()).reading();
      Reading.About about = reading.about();
      return new Glance(
          mediaType,
          about.title(),
          about.language(),
          about.dated(),
          about.pages(),
          reading.state() == TextState.EXTRACTED);
    } catch (WorkerLost lost) {
      return new Glance(mediaType, null, null, null, null, false);
    }
  }
}
