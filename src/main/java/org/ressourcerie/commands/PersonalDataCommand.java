package org.ressourcerie.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.ressourcerie.access.PersonalDataHolder;
import org.ressourcerie.access.PersonalDataHolder.Held;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is kept under somebody’s name, or puts another name in its place. */
@Command(name = "personal-data", description = "${bundle:commands.personal-data.description}")
final class PersonalDataCommand implements Callable<Integer> {
  private final Start start;
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(
      paramLabel = "${bundle:commands.label.label}",
      description = "${bundle:commands.personal-data.name}")
  private String name = "";

  @Option(names = "--forget", description = "${bundle:commands.personal-data.forget}")
  private boolean forget;

  PersonalDataCommand(Start start, Speech speech) {
    this.start = start;
    this.speech = speech;
  }

  /** What was kept, and whether it still is. */
  private record Answer(String name, boolean forgotten, List<Held> held) {}

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = start.command("personal-data", shared)) {
      List<PersonalDataHolder> holders =
          List.copyOf(context.getBeansOfType(PersonalDataHolder.class).values());
      List<Held> held = holders.stream().flatMap(one -> one.held(name).stream()).toList();
      if (forget) {
        String other = speech.words("commands.personal-data.somebody");
        holders.forEach(one -> one.replace(name, other));
      }
      tell(new Answer(name, forget, held));
      return 0;
    }
  }

  private void tell(Answer answer) {
    if (shared.json) {
      speech.json(answer);
      return;
    }
    answer
        .held()
        .forEach(
            one -> speech.say("commands.personal-data.line", one.what(), one.about(), one.at()));
    speech.say(
        forget ? "commands.personal-data.forgotten" : "commands.personal-data.held",
        answer.held().size(),
        answer.name());
  }
}
