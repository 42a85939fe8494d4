package org.ressourcerie.resources.drafting;

import java.util.List;
import java.util.Locale;
import org.ressourcerie.files.FileRefused;

/** Why files were not taken, as keys of messages that may travel in an address. */
public final class Refusals {
  /** It did not arrive whole. */
  public static final String BROKEN = "editing.upload.broken";

  /** The disk that keeps files is full. */
  public static final String FULL = "editing.upload.no_space";

  private static final List<String> KEYS =
      List.of(
          BROKEN,
          "editing.upload.too_large",
          FULL,
          "editing.upload.renamed",
          "pictures.upload.not-a-picture",
          "pictures.upload.drawing",
          "pictures.upload.moving",
          "pictures.upload.huge",
          "pictures.upload.broken_picture",
          "pictures.upload.picture_format");

  private Refusals() {}

  /** The key of what the store refused. */
  public static String key(FileRefused.Code code) {
    String end = code.name().toLowerCase(Locale.ROOT);
    return (end.contains("picture") ? "pictures.upload." : "editing.upload.") + end;
  }

  /** Those that are keys of ours: an address may hold anything. */
  public static List<String> own(List<String> keys) {
    return keys.stream().filter(KEYS::contains).distinct().toList();
  }

  /** The end of an address that tells them; empty when nothing was refused. */
  public static String query(List<String> keys) {
    return keys.isEmpty() ? "" : "?refus=" + String.join(",", keys);
  }
}
