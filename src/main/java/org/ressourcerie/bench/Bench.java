package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the program on this machine: how it starts, imports, answers, and what it uses. Not a
 * test: nothing is expected of the figures.
 */
public final class Bench {
  private static final int RESOURCES = 2_000;
  private final @Nullable Path data;
  private final int seconds;
  private final Consumer<String> told;

  /**
   * @param data the folder to work on, kept; null for a fresh one that is removed
   * @param seconds of each measure under load
   * @param told progress, in English
   */
  public Bench(@Nullable Path data, int seconds, Consumer<String> told) {
    this.data = data;
    this.seconds = seconds;
    this.told = told;
  }

  /** The figures, to be written as JSON. */
  public Object run() throws IOException {
    Path work = Files.createTempDirectory("ressourcerie-bench");
    try {
      Path folder = data == null ? Files.createDirectories(work.resolve("data")) : data;
      return measure(work, folder);
    } finally {
      remove(work);
    }
  }

  /** What rights cost, alone, to be written as JSON. */
  public Object rights() throws IOException {
    Path work = Files.createTempDirectory("ressourcerie-rights");
    try {
      Path folder = Files.createDirectories(work.resolve("data"));
      Corpus corpus = Corpus.make(RESOURCES, Files.createDirectories(work.resolve("corpus")), told);
      Program program = Program.own();
      try (Site site = Site.start(program, folder)) {
        Imported.of(corpus, program, site, folder);
        Addresses asked = Addresses.of(site, corpus);
        site.awaitRest();
        return new Rights(site, corpus, seconds, told).measure(program, work, asked);
      }
    } finally {
      remove(work);
    }
  }

  /** How search grows with what there is to find, to be written as JSON. */
  public Object scale() throws IOException {
    Path work = Files.createTempDirectory("ressourcerie-scale");
    try {
      return new Scale(Program.own(), work, seconds, told).measure();
    } finally {
      remove(work);
    }
  }

  /** Five hundred drafts published at once, to be written as JSON. */
  public Object together() throws IOException {
    Path work = Files.createTempDirectory("ressourcerie-publish");
    try {
      Path folder = Files.createDirectories(work.resolve("data"));
      Corpus corpus = Corpus.make(RESOURCES, Files.createDirectories(work.resolve("corpus")), told);
      Program program = Program.own();
      try (Site site = Site.start(program, folder)) {
        Imported.of(corpus, program, site, folder);
        Addresses asked = Addresses.of(site, corpus);
        site.awaitRest();
        return new Together(site, seconds, told).measure(asked);
      }
    } finally {
      remove(work);
    }
  }

  private Report measure(Path work, Path folder) throws IOException {
    Machine before = Machine.now();
    Corpus corpus = Corpus.make(RESOURCES, Files.createDirectories(work.resolve("corpus")), told);
    Program program = Program.own();
    Map<String, Memory> memory = new LinkedHashMap<>();
    Starts.Start first;
    Imported imported;
    Map<String, Map<String, Load.Served>> served;
    Map<String, Weight> pages;
    Map<String, Rights.Cost> rights;
    try (Site site = Site.start(program, folder)) {
      first = Starts.Start.of(List.of(site.started));
      told.accept("first start: " + first.seconds() + " s");
      site.awaitRest();
      memory.put("idle", Memory.of(site));
      imported = Imported.of(corpus, program, site, folder);
      told.accept("imported: " + imported);
      Addresses asked = Addresses.of(site, corpus);
      pages = pages(site, asked);
      served = new Pages(site, seconds, told).measure(asked);
      memory.put("loaded", Memory.of(site));
      rights = new Rights(site, corpus, seconds, told).measure(program, work, asked);
    }
    Map<String, Starts.Start> starts = new Starts(program, folder, work, told).measure();
    return new Report(
        before,
        Machine.now(),
        corpus.made(),
        first,
        starts,
        imported,
        served,
        Pages.ratios(served),
        rights,
        pages,
        memory);
  }

  private static Map<String, Weight> pages(Site site, Addresses asked) throws IOException {
    Map<String, Weight> pages = new LinkedHashMap<>();
    pages.put("home", Weight.of(site, "/"));
    pages.put("list", Weight.of(site, "/ressources"));
    pages.put("resource", Weight.of(site, asked.resources().getFirst()));
    pages.put("search", Weight.of(site, asked.searches().getFirst()));
    return pages;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
