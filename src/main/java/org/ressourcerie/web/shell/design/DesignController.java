package org.ressourcerie.web.shell.design;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Delivers the style sheet, the scripts and the icons of the site. */
@Controller
class DesignController implements WebMvcConfigurer {
  private final Asset stylesheet;
  private final Asset script;
  private final Asset own;
  private final Asset suggestions;
  private final Asset editor;

  DesignController(
      Asset stylesheet, Asset script, Asset own, Asset suggestionScript, Asset editor) {
    this.stylesheet = stylesheet;
    this.script = script;
    this.own = own;
    this.suggestions = suggestionScript;
    this.editor = editor;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/design/*.svg")
        .addResourceLocations("classpath:/static/design/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
  }

  @GetMapping("/design/site-{hash}.css")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<byte[]> stylesheet(
      @PathVariable String hash,
      @RequestHeader(value = "Accept-Encoding", defaultValue = "") String coding) {
    return deliver(stylesheet, hash, coding, "text/css;charset=UTF-8");
  }

  @GetMapping("/design/htmx-{hash}.js")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<byte[]> script(
      @PathVariable String hash,
      @RequestHeader(value = "Accept-Encoding", defaultValue = "") String coding) {
    return deliver(script, hash, coding, "text/javascript;charset=UTF-8");
  }

  @GetMapping("/design/site-{hash}.js")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<byte[]> own(
      @PathVariable String hash,
      @RequestHeader(value = "Accept-Encoding", defaultValue = "") String coding) {
    return deliver(own, hash, coding, "text/javascript;charset=UTF-8");
  }

  @GetMapping("/design/suggestions-{hash}.js")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<byte[]> suggestions(
      @PathVariable String hash,
      @RequestHeader(value = "Accept-Encoding", defaultValue = "") String coding) {
    return deliver(suggestions, hash, coding, "text/javascript;charset=UTF-8");
  }

  @GetMapping("/design/editor-{hash}.js")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<byte[]> editor(
      @PathVariable String hash,
      @RequestHeader(value = "Accept-Encoding", defaultValue = "") String coding) {
    return deliver(editor, hash, coding, "text/javascript;charset=UTF-8");
  }

  /** Another hash belongs to a page rendered by another version: it gets ours, not to be kept. */
  private static ResponseEntity<byte[]> deliver(
      Asset asset, String hash, String coding, String type) {
    boolean gzip = coding.contains("gzip");
    CacheControl kept =
        hash.equals(asset.hash())
            ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
            : CacheControl.noCache();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(kept)
        .varyBy(HttpHeaders.ACCEPT_ENCODING)
        .headers(headers -> encode(headers, gzip ? "gzip" : null))
        .body(gzip ? asset.gzip() : asset.plain());
  }

  private static void encode(HttpHeaders headers, @Nullable String coding) {
    if (coding != null) {
      headers.set(HttpHeaders.CONTENT_ENCODING, coding);
    }
  }
}
