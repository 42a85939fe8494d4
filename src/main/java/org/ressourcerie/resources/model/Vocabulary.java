package org.ressourcerie.resources.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The kinds and provenances a resource may have, with their labels, read from {@code
 * vocabulary/resources.yaml}.
 */
@Component
public class Vocabulary {
  private final List<Kind> kinds;
  private final List<Provenance> provenances;
  private final List<Provenance> formats;
  private final List<Licence> licences;

  Vocabulary() throws IOException {
    try (InputStream in = new ClassPathResource("vocabulary/resources.yaml").getInputStream()) {
      Map<String, List<Map<String, String>>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      kinds = read.getOrDefault("kinds", List.of()).stream().map(Kind::new).toList();
      formats = read.getOrDefault("formats", List.of()).stream().map(Provenance::new).toList();
      licences = read.getOrDefault("licences", List.of()).stream().map(Licence::new).toList();
      provenances =
          read.getOrDefault("provenances", List.of()).stream().map(Provenance::new).toList();
    }
  }

  public List<Kind> kinds() {
    return kinds;
  }

  public List<Provenance> provenances() {
    return provenances;
  }

  /** What a resource may hold: a video, a document of some format, an act. */
  public List<Provenance> formats() {
    return formats;
  }

  public Optional<Provenance> format(String id) {
    return formats.stream().filter(format -> format.id().equals(id)).findFirst();
  }

  /** What a resource may let others do with it, the most open first. */
  public List<Licence> licences() {
    return licences;
  }

  public Optional<Licence> licence(String id) {
    return licences.stream().filter(licence -> licence.id().equals(id)).findFirst();
  }

  /** The identifier of a licence given by it, by its address or by its name; else as written. */
  public String licenceWritten(String text) {
    String given = text.strip();
    return licences.stream()
        .filter(licence -> licence.isCalled(given))
        .findFirst()
        .map(Licence::id)
        .orElse(given);
  }

  public Optional<Kind> kind(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  public Optional<Provenance> provenance(String id) {
    return provenances.stream().filter(provenance -> provenance.id().equals(id)).findFirst();
  }

  /** « Guide », with whose it is when it is not the network's. */
  public String kicker(String kind, String provenance, Locale locale) {
    String what = kind(kind).map(known -> known.label(locale)).orElse(kind);
    return provenance.equals("network")
        ? what
        : what + " · " + provenance(provenance).map(p -> p.label(locale)).orElse(provenance);
  }

  /** What a resource is: guide, legal question, event… */
  public record Kind(Map<String, String> entry) {
    public String id() {
      return entry.getOrDefault("id", "");
    }

    public String icon() {
      return entry.getOrDefault("icon", "document");
    }

    /** Whether what it says ages, so that a date to look at it again is asked for. */
    public boolean isReviewed() {
      return entry.containsKey("reviewed");
    }

    public String label(Locale locale) {
      return entry.getOrDefault(locale.getLanguage(), id());
    }

    /** What a resource of this kind cannot be published without. */
    public List<String> needs() {
      return words("needs");
    }

    /** The blocks that a new one begins with, by type. */
    public List<String> begins() {
      return words("begins");
    }

    /** Whether it has a date and a place of its own. */
    public boolean isEvent() {
      return !entry.getOrDefault("event", "").isEmpty();
    }

    /** Whether a new one is for everyone unless someone decides otherwise; else for members. */
    public boolean isOpen() {
      return entry.getOrDefault("readers", "").equals("open");
    }

    /** What it is for, in a sentence to whoever chooses it. */
    public String help(Locale locale) {
      return entry.getOrDefault(locale.getLanguage() + "-help", "");
    }

    private List<String> words(String key) {
      return Stream.of(entry.getOrDefault(key, "").split(","))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
    }

    public String plural(Locale locale) {
      return entry.getOrDefault(locale.getLanguage() + "-plural", label(locale));
    }
  }

  /** What others may do with a resource, in the terms of a text that is published elsewhere. */
  public record Licence(Map<String, String> entry) {
    public String id() {
      return entry.getOrDefault("id", "");
    }

    /** The address of its text; empty when it has none. */
    public String url() {
      return entry.getOrDefault("url", "");
    }

    public String label(Locale locale) {
      return entry.getOrDefault(locale.getLanguage(), id());
    }

    /** What it lets one do, in a sentence. */
    public String help(Locale locale) {
      return entry.getOrDefault(locale.getLanguage() + "-help", "");
    }

    private boolean isCalled(String given) {
      String address = given.replaceFirst("^http://", "https://").replaceFirst("/$", "");
      return Stream.of("id", "fr", "en").anyMatch(key -> given.equalsIgnoreCase(entry.get(key)))
          || (!url().isEmpty() && address.equalsIgnoreCase(url().replaceFirst("/$", "")));
    }
  }

  /** Whose a resource is, or what it holds: an identifier with its label. */
  public record Provenance(Map<String, String> entry) {
    public String id() {
      return entry.getOrDefault("id", "");
    }

    public String label(Locale locale) {
      return entry.getOrDefault(locale.getLanguage(), id());
    }
  }
}
