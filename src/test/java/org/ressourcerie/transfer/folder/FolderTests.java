package org.ressourcerie.transfer.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.Collected;
import org.ressourcerie.transfer.spi.ImportItem;

/** A directory of documents as people keep them. */
class FolderTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void aResourcePerFileOrSubFolder() throws Exception {
    pdf("rapport.pdf", "Rapport sur l’eau");
    zip("diapos.pptx", "docProps/core.xml", "<c xmlns:dc='d'><dc:title>Les haies</dc:title></c>");
    zip(
        "note.docx",
        "word/document.xml",
        "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle"
            + " w:val='Titre1'/></w:pPr><w:r><w:t>Note de"
            + " cadrage</w:t></w:r></w:p></w:body></w:document>");
    write("reunion.mp4");
    write("reunion.fr.vtt");
    write("kit/a.pdf");
    write("kit/b.odt");
    Collected read = Collected.from(new FolderFormat(), folder);
    assertThat(read.items())
        .extracting(ImportItem::title)
        .containsExactly("Les haies", "Kit", "Note de cadrage", "Rapport sur l’eau", "Reunion");
    assertThat(read.items()).extracting(ImportItem::access).containsOnly(AccessRule.MEMBERS);
    assertThat(read.item("Reunion").files())
        .extracting(ImportItem.File::role)
        .containsExactly("captions", "video");
    assertThat(read.item("Reunion").files().getFirst().of()).isNotNull();
    assertThat(read.item("Kit").files()).hasSize(2);
  }

  @Test
  void whatIsNotTakenIsTold() throws Exception {
    write(".DS_Store");
    write("programme.exe");
    Files.createSymbolicLink(folder.resolve("lien.pdf"), Path.of("/etc/hostname"));
    Collected read = Collected.from(new FolderFormat(), folder);
    assertThat(read.items()).isEmpty();
    assertThat(read.issues("file-hidden")).hasSize(1);
    assertThat(read.issues("file-type-unknown")).hasSize(1);
    assertThat(read.issues("file-outside")).hasSize(1);
  }

  @Test
  void aBrokenDocumentIsNamedAfterItsFile() throws Exception {
    write("compte-rendu_final.pdf");
    assertThat(Collected.from(new FolderFormat(), folder).items().getFirst().title())
        .isEqualTo("Compte rendu final");
  }

  @Test
  void aFileWhoseTextWillNotBeReadIsToldWithItsReason() throws Exception {
    Files.createFile(folder.resolve("vide.pdf"));
    pdf("scan.pdf", "Sans un mot");
    write("faux.docx");
    Files.write(folder.resolve("coupe.pdf"), "%PDF-1.7\nrien".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("secret.docx"), HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
    locked("secret.pdf");
    write("kit/notes.txt");
    write("kit/film.mp4");
    Collected read = Collected.from(new FolderFormat(), folder);
    assertThat(named(read, "file-empty")).containsExactly("vide.pdf");
    assertThat(named(read, "file-without-text")).containsExactly("scan.pdf");
    assertThat(named(read, "file-misnamed")).containsExactly("faux.docx", "kit/film.mp4");
    assertThat(named(read, "file-broken")).containsExactly("coupe.pdf");
    assertThat(named(read, "file-encrypted")).containsExactly("secret.docx", "secret.pdf");
    assertThat(read.items()).hasSize(7);
  }

  private static List<String> named(Collected read, String code) {
    return read.issues(code).stream().map(issue -> issue.arguments().getFirst()).toList();
  }

  private void locked(String name) throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("maître", "lecteur", new AccessPermission()));
      document.save(folder.resolve(name).toFile());
    }
  }

  private void write(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolve("..").normalize());
    Files.writeString(file, "rien");
  }

  private void pdf(String name, String title) throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setTitle(title);
      document.save(folder.resolve(name).toFile());
    }
  }

  private void zip(String name, String part, String xml) throws Exception {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
  }
}
