package org.ressourcerie.demonstration;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Sheets as an office scanner leaves them: slightly askew, speckled, without a text layer. */
record Scan(List<BufferedImage> sheets) {
  private static final Color PAPER = new Color(0xF4F1EA);
  private static final int SPECKS = 900;
  private static final float QUALITY = 0.5f;

  static Scan of(List<byte[]> pictures) throws IOException {
    // A fixed seed: the same sources give the same bytes.
    var random = new Random(114);
    var sheets = new ArrayList<BufferedImage>();
    for (var picture : pictures) {
      sheets.add(scanned(ImageIO.read(new ByteArrayInputStream(picture)), random));
    }
    return new Scan(List.copyOf(sheets));
  }

  void save(Path pdf) throws IOException {
    try (var document = new PDDocument()) {
      for (var sheet : sheets) {
        addPage(document, sheet);
      }
      document.save(pdf.toFile());
    }
  }

  private static BufferedImage scanned(BufferedImage sheet, Random random) {
    var scan = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = scan.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, scan.getWidth(), scan.getHeight());
    var angle = Math.toRadians(random.nextDouble(0.3, 0.9));
    graphics.rotate(angle, scan.getWidth() / 2.0, scan.getHeight() / 2.0);
    graphics.drawImage(sheet, 0, 0, null);
    graphics.dispose();
    speckle(scan, random);
    return scan;
  }

  private static void speckle(BufferedImage scan, Random random) {
    for (int i = 0; i < SPECKS; i++) {
      var grey = random.nextInt(90, 220);
      var colour = new Color(grey, grey, grey).getRGB();
      scan.setRGB(random.nextInt(scan.getWidth()), random.nextInt(scan.getHeight()), colour);
    }
  }

  private static void addPage(PDDocument document, BufferedImage sheet) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    var image = JPEGFactory.createFromImage(document, sheet, QUALITY);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    }
  }
}
