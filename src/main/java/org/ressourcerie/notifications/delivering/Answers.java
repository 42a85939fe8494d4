package org.ressourcerie.notifications.delivering;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server answered when it did not take a mail. */
final class Answers {
  private static final int LONGEST = 500;
  private static final Pattern FOR_GOOD = Pattern.compile("\\s*5\\d\\d[ -].*", Pattern.DOTALL);

  private Answers() {}

  /** True when trying again would get the same answer: the server said 5xx. */
  static boolean isFinal(MailException failure) {
    return causes(failure)
        .filter(cause -> cause instanceof SendFailedException)
        .anyMatch(cause -> FOR_GOOD.matcher(String.valueOf(cause.getMessage())).matches());
  }

  /** The innermost message, as much of it as is worth keeping. */
  static String of(MailException failure) {
    String last = causes(failure).reduce((one, next) -> next).map(Throwable::toString).orElse("");
    return last.length() <= LONGEST ? last : last.substring(0, LONGEST);
  }

  private static Stream<Throwable> causes(MailException failure) {
    Stream<Throwable> sends =
        failure instanceof MailSendException send
            ? Stream.of(send.getMessageExceptions())
            : Stream.empty();
    return Stream.concat(Stream.of(failure), sends)
        .flatMap(one -> Stream.iterate(one, it -> it != null, Answers::next));
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : failure.getCause();
  }
}
