package org.ressourcerie.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Someone who asks the site for addresses, with or without a cookie jar. */
public class Site {
  private final String root;
  private final HttpClient client;

  private Site(int port, HttpClient client) {
    this.root = "http://localhost:" + port;
    this.client = client;
  }

  public static Site stranger(int port) {
    return new Site(port, HttpClient.newHttpClient());
  }

  /** Keeps cookies. */
  public static Site visitor(int port) {
    return new Site(port, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
  }

  public static Site signedIn(int port, String as) {
    var site = visitor(port);
    site.post("/essai/entrer", "as=" + as);
    return site;
  }

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(root + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** The page that a form leads to. */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + " instead of a page to ask for by GET");
    }
    return get(answer.headers().firstValue("Location").orElseThrow());
  }

  /** A request by any method, without a body. */
  public HttpResponse<String> send(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .method(method, BodyPublishers.noBody())
            .build());
  }

  /** Sends bytes by any method. */
  public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .headers(headers)
            .method(method, BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Sends a form as a page of the site does. */
  public HttpResponse<String> post(String path, String form) {
    return post(path, form, "Sec-Fetch-Site", "same-origin");
  }

  public HttpResponse<String> post(String path, String form, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers)
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Sends a form with one file, as a browser does. */
  public HttpResponse<String> upload(
      String path, Map<String, String> form, String fileName, String content) {
    var body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
        .append(fileName)
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        .append(content)
        .append("\r\n--part--\r\n");
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
