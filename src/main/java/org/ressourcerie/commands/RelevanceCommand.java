package org.ressourcerie.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.relevance.Figures;
import org.ressourcerie.relevance.JudgedSet;
import org.ressourcerie.relevance.Measure;
import org.ressourcerie.relevance.Measured;
import org.ressourcerie.relevance.Measuring;
import org.ressourcerie.relevance.Variant;
import org.ressourcerie.search.Embeddings;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.transfer.Importing;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the search by judged questions, each set alone in an application of its own whose data
 * is thrown away. Exit code 1 when the import refused some documents, 2 when there is no set.
 */
@Command(name = "relevance", description = "${bundle:commands.relevance.description}")
final class RelevanceCommand implements Callable<Integer> {
  private static final int MOST_GROUPS = 20;

  private final Start start;
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(
      paramLabel = "${bundle:commands.label.folder}",
      description = "${bundle:commands.relevance.folder}")
  private Path folder = Path.of("");

  @Option(
      names = "--variant",
      paramLabel = "${bundle:commands.label.variant}",
      description = "${bundle:commands.relevance.variant}")
  private String variant = "plain";

  @Option(
      names = "--sample",
      paramLabel = "${bundle:commands.label.number}",
      description = "${bundle:commands.relevance.sample}")
  private @Nullable Integer sample;

  @Option(
      names = "--failures",
      paramLabel = "${bundle:commands.label.folder}",
      description = "${bundle:commands.relevance.failures}")
  private Path failures = Path.of("");

  RelevanceCommand(Start start, Speech speech) {
    this.start = start;
    this.speech = speech;
  }

  @Override
  public Integer call() throws IOException {
    List<JudgedSet> sets = JudgedSet.in(folder);
    Variant typed = typed();
    if (sets.isEmpty() || typed == null || (sample != null && sample < 1)) {
      speech.complain(
          sets.isEmpty()
              ? speech.words("commands.relevance.no-set", folder)
              : typed == null
                  ? speech.words("commands.value", "--variant", variant)
                  : speech.words("commands.value", "--sample", "" + sample));
      return 2;
    }
    List<Measured> measured = new ArrayList<>();
    for (JudgedSet set : sets) {
      List<Measured> own = measure(set, new Measure(typed, sample));
      measured.addAll(own);
      if (!shared.json) {
        own.forEach(this::tell);
      }
    }
    if (shared.json) {
      speech.json(measured);
    }
    return measured.stream().allMatch(each -> each.rejected() == 0) ? 0 : 1;
  }

  private @Nullable Variant typed() {
    for (Variant each : Variant.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(variant)) {
        return each;
      }
    }
    return null;
  }

  private List<Measured> measure(JudgedSet set, Measure how) throws IOException {
    Path work = Files.createTempDirectory("relevance");
    SharedOptions own = new SharedOptions();
    own.json = shared.json;
    own.data = work.resolve("data");
    try (ConfigurableApplicationContext context = start.command("relevance", own)) {
      Measuring measuring =
          new Measuring(
              context.getBean(Importing.class),
              context.getBean(Reindexing.class),
              context.getBean(Search.class),
              context.getBeanProvider(Embeddings.class).getIfAvailable());
      Files.createDirectories(failures.toAbsolutePath());
      return measuring.run(
          set, how, work, failures, asked -> speech.progress("commands.relevance.progress", asked));
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private void tell(Measured measured) {
    speech.say(
        "commands.relevance.set",
        measured.set(),
        measured.variant(),
        measured.documents(),
        measured.rejected(),
        measured.p50Milliseconds(),
        measured.p95Milliseconds());
    tell("", measured.all());
    Map<String, Figures> groups = measured.groups();
    if (groups.size() > MOST_GROUPS) {
      speech.say("commands.relevance.groups", groups.size());
    } else {
      groups.forEach(this::tell);
    }
  }

  private void tell(String group, Figures figures) {
    speech
        .out()
        .printf(
            Locale.ROOT,
            "  %6d  Hit@1 %.3f  @3 %.3f  @5 %.3f  @10 %.3f  MRR@10 %.3f  nDCG@10 %.3f  R@100 %.3f "
                + " %s%n",
            figures.questions(),
            figures.hit1(),
            figures.hit3(),
            figures.hit5(),
            figures.hit10(),
            figures.mrr10(),
            figures.ndcg10(),
            figures.recall100(),
            group);
  }
}
