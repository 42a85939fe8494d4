package org.ressourcerie.resources.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that announces another content is noticed, whatever is usual is not. */
class RenamedTests {
  @ParameterizedTest
  @CsvSource({
    "facture.pdf, application/x-msdownload, true",
    "facture.txt, application/x-executable, true",
    "outil.exe, application/x-msdownload, false",
    "rapport.PDF, application/pdf, false",
    "rapport.pdf, text/html, true",
    "note.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, false",
    "vieux.doc, application/msword, false",
    "vieux.doc, application/rtf, false",
    "film.mp4, video/mp4, false",
    "film.mp4, application/zip, true",
    "photo.jpg, image/png, false",
    "titres.vtt, text/plain, true",
    "sans-extension, application/pdf, false",
    "donnees.bin, application/octet-stream, false"
  })
  void aNameThatAnnouncesAnotherContentIsNoticed(String name, String type, boolean renamed) {
    assertThat(Renamed.is(name, type)).isEqualTo(renamed);
  }
}
