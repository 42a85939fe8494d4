package org.ressourcerie.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.transfer.UnusableInput;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program's commands. Exit codes: 0 done, 1 done with rejected items, 2 not done, the arguments
 * or the input being unusable. Without a command it serves; arguments in Spring's style ({@code
 * --server.port=9000}) go with any command.
 */
@Command(
    name = "ressourcerie",
    description = "${bundle:commands.description}",
    synopsisHeading = "${bundle:commands.usage} ",
    commandListHeading = "%n${bundle:commands.list}%n")
public final class Commands {
  private static final int UNUSABLE = 2;

  private final Class<?> application;
  private final Speech speech;

  Commands(Class<?> application, Speech speech) {
    this.application = application;
    this.speech = speech;
  }

  /** Runs the command and ends the program with its exit code; a site goes on. */
  public static void main(Class<?> application, String... arguments) {
    // A terminal set to "C" would show French with question marks.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    Speech speech = new Speech(System.out, System.err, System.getenv());
    int status = new Commands(application, speech).run(arguments);
    if (status != ServeCommand.GOES_ON) {
      System.exit(status);
    }
  }

  int run(String... arguments) {
    Map<Boolean, List<String>> sorted =
        Arrays.stream(arguments).collect(Collectors.partitioningBy(Commands::isSpringProperty));
    Start start = new Start(application, sorted.getOrDefault(true, List.of()));
    return commandLine(start)
        .execute(withCommand(sorted.getOrDefault(false, List.of())).toArray(String[]::new));
  }

  private CommandLine commandLine(Start start) {
    CommandLine line =
        new CommandLine(this)
            .addSubcommand(new ServeCommand(start, speech))
            .addSubcommand(new ImportCommand(start, speech))
            .addSubcommand(new ReindexCommand(start, speech))
            .addSubcommand(new AccountCommand(start, speech))
            .addSubcommand(new PersonalDataCommand(start, speech))
            .addSubcommand(new BenchCommand(speech))
            .addSubcommand(new RelevanceCommand(start, speech));
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("${bundle:commands.option.help}")
                .build());
    line.setResourceBundle(speech.words());
    Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
        .forEach(
            one ->
                one.getCommandSpec().usageMessage().synopsisHeading("${bundle:commands.usage} "));
    line.setOut(new PrintWriter(speech.out(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((problem, given) -> refuse(problem));
    line.setExecutionExceptionHandler((failure, at, parsed) -> fail(failure));
    return line;
  }

  private static PrintStream utf8(FileDescriptor output) {
    return new PrintStream(new FileOutputStream(output), true, StandardCharsets.UTF_8);
  }

  private int refuse(ParameterException problem) {
    speech.complain(
        switch (problem) {
          case UnmatchedArgumentException unknown ->
              speech.words("commands.unknown", String.join(" ", unknown.getUnmatched()));
          case MissingParameterException missing ->
              speech.words(
                  "commands.missing",
                  missing.getMissing().stream()
                      .map(argument -> argument.paramLabel())
                      .collect(Collectors.joining(", ")));
          case OverwrittenOptionException twice ->
              speech.words("commands.twice", name(twice.getOverwritten()));
          default ->
              problem.getArgSpec() == null
                  ? speech.words("commands.misunderstood")
                  : speech.words(
                      "commands.value", name(problem.getArgSpec()), "" + problem.getValue());
        });
    speech.complain(
        speech.words(
            "commands.see-help", problem.getCommandLine().getCommandSpec().qualifiedName()));
    return UNUSABLE;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private int fail(Exception failure) {
    switch (failure) {
      case UnusableInput unusable -> speech.complain(String.valueOf(unusable.getMessage()));
      case Start.NotStarted said -> {}
      default -> LoggerFactory.getLogger(Commands.class).error("The command failed", failure);
    }
    return UNUSABLE;
  }

  private static boolean isSpringProperty(String argument) {
    return argument.matches("--[a-z][a-z0-9-]*\\.[^\\s=]+(=.*)?");
  }

  private static List<String> withCommand(List<String> arguments) {
    boolean named =
        !arguments.isEmpty()
            && (!arguments.getFirst().startsWith("-")
                || List.of("-h", "--help").contains(arguments.getFirst()));
    return named ? arguments : Stream.concat(Stream.of("serve"), arguments.stream()).toList();
  }
}
