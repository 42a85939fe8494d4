package org.ressourcerie.notifications.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.notifications.Letters;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.notifications.outbox.MailServer;
import org.ressourcerie.notifications.outbox.MailSettings;
import org.ressourcerie.notifications.outbox.Mails;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail leaves when its cause is committed, once; failures are tried again, with patience. */
@SpringBootTest(
    properties = {"spring.mail.host=127.0.0.1", "ressourcerie.mail.from=site@example.org"})
class DeliveringTests {
  @Autowired private Outbox outbox;
  @Autowired private MailServer server;
  @Autowired private MessageSource messages;
  @Autowired private NetworkSettings network;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient sql;
  @Autowired private Round rounds;
  private final String address = UUID.randomUUID() + "@example.org";
  private int refusals;
  private int taken;

  /** The test does the rounds itself. */
  @BeforeEach
  void nobodyElseDelivers() {
    rounds.stop();
    sql.sql("delete from notifications.mail").update();
  }

  @Test
  void aMailReachesTheServerWithBothTextsAndIsErasedHere() throws Exception {
    var smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      write();
      JavaMailSenderImpl sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(smtp.getSmtp().getPort());
      delivering(sender, Clock.systemUTC()).round();
      MimeMessage received = smtp.getReceivedMessages()[0];
      assertThat(received.getSubject()).isEqualTo("Réunion d’été");
      assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(received.getContentType()).startsWith("multipart/");
      assertThat(smtp.getReceivedMessages()).hasSize(1);
    } finally {
      smtp.stop();
    }
    assertThat(row()).containsEntry("state", "sent").containsEntry("plain", "");
  }

  @Test
  void thePlainTextIsNotEscapedTheOtherIs() {
    write();
    String plain = (String) row().get("plain");
    String html = (String) row().get("html");
    assertThat(plain).contains("<b>élan</b> & un café", "123 456", "/aide?a=1&b=2");
    assertThat(html).contains("&lt;b&gt;élan", "123 456", "/aide?a=1&amp;b=2");
  }

  @Test
  void aMailOfARolledBackTransactionWasNeverWritten() {
    transaction.executeWithoutResult(
        status -> {
          outbox.put(Letters.to(address, messages, network));
          status.setRollbackOnly();
        });
    assertThat(sql.sql("select count(*) from notifications.mail").query(Long.class).single())
        .isZero();
  }

  @Test
  void aMailWithoutTransactionIsAMistake() {
    assertThatThrownBy(() -> outbox.put(Letters.to(address, messages, network)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aServerThatIsAwayIsAskedAgainLaterAndLater() {
    write();
    refusals = 2;
    Instant start = Instant.now();
    delivering(failing(), at(start)).round();
    assertThat(row()).containsEntry("state", "waiting").containsEntry("attempts", 1);
    delivering(failing(), at(start.plusSeconds(5))).round();
    assertThat(row()).containsEntry("attempts", 1);
    delivering(failing(), at(start.plusSeconds(20))).round();
    assertThat(row()).containsEntry("attempts", 2);
    delivering(failing(), at(start.plusSeconds(90))).round();
    assertThat(row()).containsEntry("state", "sent").containsEntry("attempts", 3);
    assertThat(taken).isOne();
    assertThat(Delivering.pause(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Delivering.pause(5)).isEqualTo(Duration.ofMinutes(64));
  }

  @Test
  void aMailThatNobodyNeedsAnyMoreIsNotSent() {
    write();
    delivering(failing(), at(Instant.now().plus(Duration.ofHours(2)))).round();
    assertThat(row()).containsEntry("state", "abandoned").containsEntry("html", "");
    assertThat(taken).isZero();
  }

  @Test
  void aMailIsErasedAfterItsTime() {
    write();
    delivering(failing(), at(Instant.now().plus(Duration.ofDays(8)))).round();
    assertThat(sql.sql("select count(*) from notifications.mail").query(Long.class).single())
        .isZero();
  }

  @Test
  void anAddressThatDoesNotExistIsNotAskedForTwice() {
    write();
    delivering(refusing("550 5.1.1 No such user"), Clock.systemUTC()).round();
    assertThat(row()).containsEntry("state", "refused");
    write();
    delivering(refusing("451 Try later"), Clock.systemUTC()).round();
    assertThat(row()).containsEntry("state", "waiting");
  }

  private void write() {
    sql.sql("delete from notifications.mail").update();
    transaction.executeWithoutResult(status -> outbox.put(Letters.to(address, messages, network)));
  }

  private Map<String, Object> row() {
    return sql.sql("select * from notifications.mail").query().singleRow();
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private Delivering delivering(JavaMailSender sender, Clock clock) {
    var settings = new MailSettings("site@example.org", Duration.ofDays(7), 8);
    var courier = new Courier(only(sender), settings, network);
    return new Delivering(new Mails(sql, clock), server, courier, settings, clock);
  }

  private static ObjectProvider<JavaMailSender> only(JavaMailSender sender) {
    var beans = new StaticListableBeanFactory(Map.of("server", sender));
    return beans.getBeanProvider(JavaMailSender.class);
  }

  private JavaMailSender failing() {
    return new Sender() {
      @Override
      public void send(MimeMessage... sent) {
        if (refusals-- > 0) {
          throw new MailSendException("away");
        }
        taken += sent.length;
      }
    };
  }

  private static JavaMailSender refusing(String answer) {
    return new Sender() {
      @Override
      public void send(MimeMessage... sent) {
        throw new MailSendException(Map.of(sent[0], new jakarta.mail.SendFailedException(answer)));
      }
    };
  }

  /** A server that is not there. */
  private abstract static class Sender extends JavaMailSenderImpl {
    @Override
    public MimeMessage createMimeMessage() {
      return new MimeMessage((Session) null);
    }
  }
}
