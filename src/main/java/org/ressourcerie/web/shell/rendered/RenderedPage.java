package org.ressourcerie.web.shell.rendered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** One page as it goes out: headers, bytes, the same bytes compressed. */
class RenderedPage {
  private static final Set<String> OWN =
      Set.of("content-length", "content-type", "date", "connection", "transfer-encoding", "vary");

  private final List<String> headers = new ArrayList<>();
  private final String type;
  private final byte[] plain;
  private final byte[] gzip;
  private final String tag;
  private final Permit permit;

  RenderedPage(HttpServletResponse response, byte[] body, Permit permit) throws IOException {
    for (String name : response.getHeaderNames()) {
      if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
        response.getHeaders(name).forEach(value -> headers.addAll(List.of(name, value)));
      }
    }
    this.type = Objects.requireNonNullElse(response.getContentType(), "text/html;charset=UTF-8");
    this.plain = body;
    this.gzip = compress(body);
    this.tag = tag(body);
    this.permit = permit;
  }

  Permit permit() {
    return permit;
  }

  /** What it weighs in memory, in bytes. */
  int weight() {
    return plain.length + gzip.length + 2_000;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (int at = 0; at < headers.size(); at += 2) {
      response.setHeader(headers.get(at), headers.get(at + 1));
    }
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
    if (known(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean small = accepted != null && accepted.contains("gzip");
    if (small) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] body = small ? gzip : plain;
    response.setContentType(type);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private boolean known(@Nullable String tags) {
    return tags != null && (tags.contains(tag) || tags.strip().equals("*"));
  }

  /** Weak, since the compressed bytes are another form of the same page. */
  private static String tag(byte[] body) {
    var sum = new CRC32C();
    sum.update(body);
    return "W/\"%x-%x\"".formatted(body.length, sum.getValue());
  }

  private static byte[] compress(byte[] body) throws IOException {
    var out = new ByteArrayOutputStream(body.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }
}
