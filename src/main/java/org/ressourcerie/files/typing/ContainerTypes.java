package org.ressourcerie.files.typing;

import java.nio.charset.StandardCharsets;

/** Sound and image containers, whose first bytes do not say all. */
final class ContainerTypes {
  private ContainerTypes() {}

  static String detect(String container, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
    return switch (container) {
      case "application/x-matroska" -> start.contains("webm") ? "video/webm" : "video/x-matroska";
      case "application/ogg" -> start.contains("theora") ? "video/ogg" : "audio/ogg";
      default -> start.startsWith("ftypM4A", 4) ? "audio/mp4" : "video/mp4";
    };
  }
}
