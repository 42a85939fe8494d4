package org.ressourcerie.files.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * How a type is handed to a browser. Only what cannot act on this site is shown in place; the rest
 * is saved. Whatever it is, the browser neither guesses its type nor runs anything in it.
 */
final class Manners {
  private static final String PDF = "application/pdf";
  private static final Set<String> SHOWN =
      Set.of(
          PDF,
          "image/png",
          "image/jpeg",
          "image/webp",
          "image/gif",
          "video/mp4",
          "video/webm",
          "video/ogg",
          "audio/mpeg",
          "audio/mp4",
          "audio/ogg",
          "text/vtt",
          "text/plain");

  private Manners() {}

  static HttpHeaders of(String mediaType, String name, Resource content) throws IOException {
    boolean text = mediaType.equals("text/plain");
    HttpHeaders headers = new HttpHeaders();
    headers.set(
        HttpHeaders.CONTENT_TYPE, text ? "text/plain;charset=" + Charsets.of(content) : mediaType);
    headers.setContentDisposition(
        (SHOWN.contains(mediaType) ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(name, StandardCharsets.UTF_8)
            .build());
    headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", policy(mediaType));
    return headers;
  }

  /** Browsers' own PDF readers do not open in a sandbox. */
  private static String policy(String mediaType) {
    return mediaType.equals(PDF)
        ? "default-src 'self'; object-src 'self'; frame-ancestors 'self'"
        : "sandbox; default-src 'none'; media-src 'self'; img-src 'self'";
  }
}
