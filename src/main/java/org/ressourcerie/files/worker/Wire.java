package org.ressourcerie.files.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.files.formats.Reading;

/**
 * The words exchanged with the worker: a request, then its reading, then the images that were made.
 * Lengths are checked as they come: the other end may have been taken over by a document.
 */
public final class Wire {
  private static final int LONGEST = 64 * 1024 * 1024;
  private static final int MOST_VARIANTS = 20;

  private Wire() {}

  /** Sends a request. */
  public static void write(DataOutputStream out, Request request) throws IOException {
    writeText(out, request.file());
    writeText(out, request.mediaType());
    writeText(out, request.preview());
    out.flush();
  }

  static Request readRequest(DataInputStream in) throws IOException {
    return new Request(text(in), text(in), text(in));
  }

  static void write(DataOutputStream out, Reading reading) throws IOException {
    writeText(out, reading.state().name());
    writeText(out, reading.reason());
    writeNumber(out, reading.about().pages());
    writeNumber(out, reading.about().seconds());
    writeText(out, reading.about().title());
    writeText(out, reading.about().language());
    Boolean tagged = reading.about().tagged();
    writeNumber(out, tagged == null ? null : tagged ? 1 : 0);
    LocalDate dated = reading.about().dated();
    writeText(out, dated == null ? null : dated.toString());
    out.writeInt(reading.passages().size());
    for (TextPassage passage : reading.passages()) {
      writeText(out, passage.unit().name());
      out.writeInt(passage.locator());
      writeText(out, passage.heading());
      writeText(out, passage.text());
    }
    out.flush();
  }

  static void write(DataOutputStream out, Drawn drawn) throws IOException {
    out.writeBoolean(drawn.preview());
    out.writeInt(drawn.variants().size());
    for (String variant : drawn.variants()) {
      writeText(out, variant);
    }
    out.flush();
  }

  /** Receives what images were made. */
  public static Drawn readDrawn(DataInputStream in) throws IOException {
    boolean preview = in.readBoolean();
    int count = in.readInt();
    List<String> variants = new ArrayList<>();
    while (variants.size() < Math.min(count, MOST_VARIANTS)) {
      String variant = text(in);
      if (!variant.matches("[0-9]{1,4}\\.(webp|jpg|png)")) {
        throw new IOException("not a variant: " + variant);
      }
      variants.add(variant);
    }
    return new Drawn(preview, variants);
  }

  /** Receives a reading. */
  public static Reading readReading(DataInputStream in) throws IOException {
    TextState state = TextState.valueOf(text(in));
    String reason = readText(in);
    Reading.About about =
        new Reading.About(
            readNumber(in), readNumber(in), readText(in), readText(in), readFlag(in), readDay(in));
    int count = length(in);
    List<TextPassage> passages = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      TextPassage.Unit unit = TextPassage.Unit.valueOf(text(in));
      passages.add(new TextPassage(unit, in.readInt(), readText(in), text(in)));
    }
    return new Reading(state, reason, about, passages);
  }

  private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String readText(DataInputStream in) throws IOException {
    int length = length(in);
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String text(DataInputStream in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  private static void writeNumber(DataOutputStream out, @Nullable Integer number)
      throws IOException {
    out.writeInt(number == null ? -1 : number);
  }

  private static @Nullable Integer readNumber(DataInputStream in) throws IOException {
    int number = in.readInt();
    return number < 0 ? null : number;
  }

  private static @Nullable Boolean readFlag(DataInputStream in) throws IOException {
    Integer number = readNumber(in);
    return number == null ? null : number == 1;
  }

  /** An end that was taken over may say what is no day. */
  private static @Nullable LocalDate readDay(DataInputStream in) throws IOException {
    String text = readText(in);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new IOException(wrong);
    }
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < -1 || length > LONGEST) {
      throw new IOException("not a length: " + length);
    }
    return length;
  }

  /**
   * Images made of a document.
   *
   * @param preview whether there is one of its first page
   * @param variants names of files beside it, such as {@code 640.webp}
   */
  public record Drawn(boolean preview, List<String> variants) {
    public static final Drawn NOTHING = new Drawn(false, List.of());

    public Drawn {
      variants = List.copyOf(variants);
    }
  }

  /**
   * One document to read.
   *
   * @param file where it lies
   * @param preview where to write the image of its first page; other images are written beside it
   */
  public record Request(String file, String mediaType, String preview) {}
}
