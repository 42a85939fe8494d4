package org.ressourcerie.resources.matrix;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.resources.sharing.Shares;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.Site;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The readers of the matrix, with real accounts in the database and real sessions. */
@TestConfiguration(proxyBeanMethods = false)
@Import(MatrixReaders.Door.class)
class MatrixReaders {

  @Bean
  Accounts accounts(JdbcClient sql) {
    return new Accounts(sql);
  }

  /** The clock of the site: what the machine says, and as much more as a test asks. */
  @Bean
  @Primary
  MovedClock movedClock() {
    return new MovedClock();
  }

  /** A clock that a test moves. */
  static final class MovedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void move(Duration by) {
      ahead = by;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }

  /** Lets a test in as an account whose identity it need not prove. */
  @Controller
  static class Door {
    private final Sessions sessions;

    Door(Sessions sessions) {
      this.sessions = sessions;
    }

    @ResponseBody
    @PostMapping("/essai/porte")
    @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
    String enter(
        @RequestParam long account, HttpServletRequest request, HttpServletResponse response) {
      sessions.open(new KeptAccount(account, "Essai"), request, response);
      return "entré";
    }

    /** What a careless channel would show to everyone; empty but for the test of the watch. */
    volatile String leak = "";

    @ResponseBody
    @GetMapping("/essai/fuite")
    @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
    String leak() {
      return leak;
    }
  }

  /** Who they are in the database. */
  static final class Accounts {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final JdbcClient sql;
    private final Map<Reader, Long> numbers = new EnumMap<>(Reader.class);

    Accounts(JdbcClient sql) {
      this.sql = sql;
    }

    /** Once for all tests that share this context. */
    void create() {
      if (!numbers.isEmpty()) {
        return;
      }
      long organisation =
          number(
              "insert into members.organisation (slug, name, kind) values (?, ?, 'commune')",
              "matrice",
              "Matrice");
      sql.sql("insert into members.membership (organisation, since) values (?, '2020-01-01')")
          .param(organisation)
          .update();
      for (String circle : List.of(State.CIRCLE, "autre-matrice")) {
        sql.sql("insert into members.circle (slug, name) values (?, ?)")
            .params(circle, circle)
            .update();
      }
      for (Reader reader : Reader.values()) {
        if (reader != Reader.ANONYMOUS && reader != Reader.LINK_HOLDER) {
          create(reader, organisation);
        }
      }
    }

    private void create(Reader reader, long organisation) {
      String name = "matrice-" + reader;
      long person =
          number("insert into members.person (slug, family_name) values (?, ?)", name, name);
      long account =
          sql.sql("insert into members.account (person, email) values (?, ?) returning id")
              .params(person, name + "@example.org")
              .query(Long.class)
              .single();
      numbers.put(reader, account);
      String until = reader == Reader.FORMER_MEMBER ? "now() - interval '1 minute'" : "null";
      if (!reader.isTeam()) {
        sql.sql(
                "insert into members.mandate (person, organisation, since, until) values (?, ?,"
                    + " '2021-01-01', "
                    + until
                    + ")")
            .params(person, organisation)
            .update();
      }
      switch (reader) {
        case GROUP, FORMER_MEMBER -> join(State.CIRCLE, person, until);
        case OTHER_GROUP -> join("autre-matrice", person, until);
        case EDITOR -> role(account, "editor");
        case ADMINISTRATOR -> role(account, "administrator");
        default -> {}
      }
    }

    private void join(String circle, long person, String until) {
      sql.sql(
              "insert into members.circle_person (circle, person, since, until) values (?, ?,"
                  + " '2021-01-01', "
                  + until
                  + ")")
          .params(circle, person)
          .update();
    }

    private void role(long account, String role) {
      sql.sql("insert into members.account_role values (?, ?)").params(account, role).update();
    }

    private long number(String statement, String slug, String name) {
      return sql.sql(statement + " returning id").params(slug, name).query(Long.class).single();
    }

    Site site(Reader reader, int port, @Nullable Shares shares, List<Thing> things) {
      if (reader == Reader.ANONYMOUS) {
        return Site.stranger(port);
      }
      Site site = Site.visitor(port);
      if (reader == Reader.LINK_HOLDER) {
        things.forEach(thing -> open(site, Objects.requireNonNull(shares), thing));
      } else {
        site.post("/essai/porte", "account=" + numbers.get(reader));
      }
      return site;
    }

    private static void open(Site site, Shares shares, Thing thing) {
      String link =
          shares.make(
              thing.number, "matrice", "essai", java.time.Instant.now().plusSeconds(86_400));
      String page = site.get("/partage/" + link).body();
      Matcher field = CSRF.matcher(page);
      String token = field.find() ? "_csrf=" + Site.encode(field.group(1)) : "";
      site.post("/partage/" + link, token);
    }
  }
}
