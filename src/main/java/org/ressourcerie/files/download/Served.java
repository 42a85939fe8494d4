package org.ressourcerie.files.download;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/**
 * Bytes on their way to a visitor who may read them.
 *
 * @param etag with its quotes
 * @param everyone whether others may keep a copy
 */
record Served(Resource content, String mediaType, String name, String etag, boolean everyone) {

  /** The whole, a part, or that nothing changed: ranges and validators are Spring's. */
  ResponseEntity<Resource> answer(HttpMethod method, HttpHeaders request) throws IOException {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .eTag(etag)
            .cacheControl(caching())
            .headers(Manners.of(mediaType, name, content));
    if (!everyone) {
      answer.header("Cross-Origin-Resource-Policy", "same-origin");
      // An address that opens a file by itself may be told: no engine keeps what it opens.
      answer.header("X-Robots-Tag", "noindex, nofollow");
      answer.header("Referrer-Policy", "no-referrer");
    }
    if (method.equals(HttpMethod.HEAD)) {
      return answer.contentLength(content.contentLength()).build();
    }
    return answer.body(rangesApply(request) ? content : whole(answer));
  }

  private CacheControl caching() {
    return everyone
        ? CacheControl.maxAge(Duration.ofHours(1)).cachePublic()
        : CacheControl.noStore().cachePrivate();
  }

  /** A part of other bytes than those the reader has would be joined to them: send the whole. */
  private boolean rangesApply(HttpHeaders request) {
    String condition = request.getFirst(HttpHeaders.IF_RANGE);
    return condition == null || condition.equals(etag);
  }

  private Resource whole(ResponseEntity.BodyBuilder answer) throws IOException {
    answer.contentLength(content.contentLength());
    return new InputStreamResource(content.getInputStream());
  }
}
