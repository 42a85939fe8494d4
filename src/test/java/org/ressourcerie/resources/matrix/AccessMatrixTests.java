package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.web.Site.encode;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ressourcerie.access.Serves;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.resources.matrix.Tally.Column;
import org.ressourcerie.resources.matrix.Thing.Field;
import org.ressourcerie.resources.matrix.Thing.Level;
import org.ressourcerie.resources.sharing.Shares;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every channel, by every kind of reader, for every state at every level: what is not for a reader
 * is nowhere, what is for them is where it should be. The readers, the states and what each may
 * read are told by hand; the routes come from the application itself.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {
  private static final Set<Field> NOT_SEARCHED = EnumSet.of(Field.FILE_NAME, Field.FILE_SIZE);
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private FileReading reading;
  @Autowired private Shares shares;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transactions;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @LocalServerPort private int port;

  private final List<Thing> things = new ArrayList<>();
  private final Map<Reader, Site> sites = new EnumMap<>(Reader.class);
  private final Tally tally = new Tally();

  @BeforeAll
  void publish(@TempDir Path folder) throws Exception {
    Random random = new Random(20260520);
    for (State state : State.values()) {
      add(Level.RESOURCE, state, "none", random);
      if (state != State.PUBLIC) {
        add(Level.RESOURCE, state, "title", random);
      }
      if (state.isPublished() && state != State.PUBLIC) {
        add(Level.BLOCK, state, "title", random);
        add(Level.FILE, state, "title", random);
      }
    }
    target.apply(MatrixItems.of(things, folder));
    things.forEach(this::place);
    MatrixItems.gather("matrice", things.stream().map(thing -> thing.number).toList(), sql);
    reading.awaitRead(Duration.ofMinutes(2));
    unpublish();
    index.awaitUpToDate(Duration.ofMinutes(2));
    accounts.create();
    for (Reader reader : Reader.values()) {
      sites.put(reader, accounts.site(reader, port, shares, things));
    }
  }

  private void add(Level level, State state, String teaser, Random random) {
    things.add(new Thing(level, state, teaser, things.size(), random));
  }

  @AfterAll
  void tell() {
    tally.tell(
        "%d readers, %d resources, %d routes"
            .formatted(Reader.values().length, things.size(), Probes.routes().count()));
  }

  @Test
  void everyGuardedRouteIsAsked() {
    Set<String> asked = Probes.routes().collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).containsExactlyElementsOf(routes(Serves.Rule.GATED));
  }

  @ParameterizedTest
  @EnumSource
  void whatShowsManyThingsShowsThoseForItsReader(Reader reader) {
    for (List<String> addresses : Probes.MANY.values()) {
      for (String address : addresses) {
        String body = body(reader, address);
        things.forEach(thing -> nothingHidden(reader, thing, false, address, body));
      }
    }
    String listed = body(reader, "/api/v1/resources?source=matrix&size=100");
    for (Thing thing : things) {
      boolean known = thing.shows(Field.TITLE, reader, false);
      tally.check(
          Column.RESOURCE,
          thing.isIn(listed, Field.TITLE) == known,
          reader + " is told of " + thing + " in the list: " + !known);
    }
    tally.noException();
  }

  @ParameterizedTest
  @EnumSource
  void anAddressShowsOfOneThingWhatIsForItsReader(Reader reader) {
    for (Thing thing : things) {
      ask(reader, thing, true, Probes.ONE);
      ask(reader, thing, false, Probes.AMONG);
      String page = followed(reader, "/r/" + thing.number);
      for (Field field : Field.values()) {
        if (field != Field.FILE_TEXT) {
          shown(reader, thing, field, page, "its page");
        }
      }
      file(reader, thing);
    }
    tally.noException();
  }

  /** Its bytes, their number without the bytes, and the picture of its first page. */
  private void file(Reader reader, Thing thing) {
    String of = "/r" + thing.number + "/" + thing.sha256;
    boolean open = thing.shows(Field.FILE_TEXT, reader, true);
    String address = "/fichiers" + of + "/" + thing.fileName;
    shown(reader, thing, Field.FILE_TEXT, body(reader, address), "its file");
    HttpHeaders told = sites.get(reader).send("HEAD", address).headers();
    tally.check(
        Column.FILE_SIZE,
        (told.firstValueAsLong("Content-Length").orElse(0) == thing.size) == open,
        "%s and the length of the file of %s".formatted(reader, thing));
    HttpResponse<String> picture = sites.get(reader).get("/vignettes" + of + ".jpg");
    tally.check(
        Column.THUMBNAIL,
        (picture.statusCode() == 200 && picture.body().contains("JFIF")) == open,
        "%s is answered %d for %s".formatted(reader, picture.statusCode(), thing));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSuggestedQuotedAndCountedIsForItsReader(Reader reader) {
    for (Thing thing : things) {
      String word = encode(thing.canary(Field.TITLE).word());
      String suggested = body(reader, "/recherche/suggestions?q=titre+de+matrice+" + word);
      told(Column.SUGGESTION, reader, thing, Field.TITLE, suggested);
      String facets =
          body(reader, "/api/v1/search?q=" + word).replaceFirst("(?s).*\"facets\":", "");
      told(Column.FACET, reader, thing, Field.THEME, facets);
      for (Field field : List.of(Field.TEXT, Field.FILE_TEXT)) {
        String asked = encode(thing.canary(field).word());
        told(Column.PASSAGE, reader, thing, field, body(reader, "/api/v1/search?q=" + asked));
      }
    }
    tally.noException();
  }

  private void told(Column column, Reader reader, Thing thing, Field field, String body) {
    tally.check(
        column,
        thing.isIn(body, field) == thing.shows(field, reader, false),
        "%s and %s of %s".formatted(reader, field, thing));
  }

  @ParameterizedTest
  @EnumSource
  void aWordIsFoundAndCountedByWhomItIsFor(Reader reader) {
    for (Thing thing : things) {
      for (Field field : Field.values()) {
        for (String address : Probes.searches(thing, field)) {
          String body = body(reader, address);
          nothingHidden(reader, thing, false, address, body);
          counted(reader, thing, field, address, body);
        }
      }
    }
    tally.noException();
  }

  @ParameterizedTest
  @EnumSource
  void aCanaryIsFoundByWhomItsTextIsForAndByNobodyElse(Reader reader) {
    for (Thing thing : things) {
      canaryCounted(reader, thing, Field.TEXT, thing.hiddenInText);
      canaryCounted(reader, thing, Field.FILE_TEXT, thing.hiddenInFile);
    }
    tally.noException();
  }

  private void canaryCounted(Reader reader, Thing thing, Field with, String word) {
    if (!word.isEmpty()) {
      String address = "/api/v1/search?q=" + word;
      String body = body(reader, address);
      nothingHidden(reader, thing, false, address, body);
      counted(reader, thing, with, address, body);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ANONYMOUS", "MEMBER", "FORMER_MEMBER"})
  void anotherWritingOfAnAddressOpensNothingMore(Reader reader) {
    for (Thing thing : things) {
      for (String address : Probes.tricks(thing)) {
        nothingHidden(reader, thing, true, address, followed(reader, address));
      }
      for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND")) {
        String page = "/r/" + thing.number + "-x";
        String body = sites.get(reader).send(method, page).body();
        nothingHidden(reader, thing, true, method + " " + page, body);
      }
    }
    tally.noException();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsForTheTeamDoesNotExistForOthers(Reader reader) {
    for (String route : routes(Serves.Rule.STAFF)) {
      String address = route.replaceAll("\\{[^/]*?(\\{[^/]*?\\})?[^/{}]*?\\}", "1");
      int status = sites.get(reader).get(address).statusCode();
      tally.check(
          Column.TEAM_PAGE,
          reader.isTeam() || status == 404,
          reader + " is answered " + status + " at " + address);
    }
    tally.noException();
  }

  private void ask(
      Reader reader,
      Thing thing,
      boolean alone,
      Map<String, Function<Thing, List<String>>> probes) {
    for (Function<Thing, List<String>> probe : probes.values()) {
      for (String address : probe.apply(thing)) {
        nothingHidden(reader, thing, alone, address, body(reader, address));
      }
    }
  }

  /** No witness of a field that the contract does not show, but for one the asker wrote. */
  private void nothingHidden(
      Reader reader, Thing asked, boolean alone, String address, String body) {
    for (Field field : Field.values()) {
      boolean given = asked.shows(field, reader, alone) || asked.isIn(address, field);
      tally.check(
          Column.of(field, address),
          given || !asked.isIn(body, field),
          "%s sees %s of %s at %s".formatted(reader, field, asked, address));
    }
    noCanary(reader, asked, Field.TEXT, asked.hiddenInText, alone, address, body);
    noCanary(reader, asked, Field.FILE_TEXT, asked.hiddenInFile, alone, address, body);
  }

  /** A canary goes where the text goes that it is hidden in, and nowhere else. */
  private void noCanary(
      Reader reader,
      Thing asked,
      Field with,
      String word,
      boolean alone,
      String address,
      String body) {
    if (!word.isEmpty()) {
      tally.check(
          Column.CANARY,
          asked.shows(with, reader, alone) || address.contains(word) || !body.contains(word),
          "%s sees the canary of %s of %s at %s".formatted(reader, with, asked, address));
    }
  }

  private void shown(Reader reader, Thing thing, Field field, String body, String where) {
    tally.check(
        Column.of(field, ""),
        thing.isIn(body, field) == thing.shows(field, reader, true),
        "%s and %s of %s on %s".formatted(reader, field, thing, where));
  }

  private void counted(Reader reader, Thing thing, Field field, String address, String body) {
    Matcher total = TOTAL.matcher(body);
    if (address.startsWith("/api/") && !NOT_SEARCHED.contains(field)) {
      String found = total.find() ? total.group(1) : "none";
      String expected = thing.shows(field, reader, false) ? "1" : "0";
      tally.check(
          Column.COUNT,
          found.equals(expected),
          "%s counts %s for %s of %s".formatted(reader, found, field, thing));
    }
  }

  private String body(Reader reader, String address) {
    return sites.get(reader).get(address).body();
  }

  private String followed(Reader reader, String address) {
    HttpResponse<String> answer = sites.get(reader).get(address);
    for (int i = 0; i < 3 && answer.statusCode() / 100 == 3; i++) {
      String to = answer.headers().firstValue("Location").orElse("/");
      answer =
          sites.get(reader).get(to.startsWith("http") ? to.replaceAll("https?://[^/]*", "") : to);
    }
    return answer.body();
  }

  private Set<String> routes(Serves.Rule rule) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(
            entry -> {
              Serves serves = entry.getValue().getMethodAnnotation(Serves.class);
              return serves != null && serves.rule() == rule;
            })
        .filter(
            entry ->
                entry.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("GET")))
        .flatMap(entry -> entry.getKey().getPatternValues().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where the import put it. */
  private void place(Thing thing) {
    sql.sql(
            """
            select r.number, r.slug, f.sha256, f.name,
              (select t.slug from resources.revision_theme rt
               join resources.theme t on t.id = rt.theme where rt.revision = r.revision) as theme,
              (select c.word from resources.canary c
               where c.revision = r.revision and c.kind = 'block') as in_text,
              (select c.word from resources.canary c
               where c.revision = r.revision and c.kind = 'file') as in_file
            from resources.resource r join resources.attachment f on f.revision = r.revision
            where r.source = 'matrix' and r.key = ?\
            """)
        .param(thing.key())
        .query(
            row -> {
              thing.number = row.getLong("number");
              thing.slug = row.getString("slug");
              thing.sha256 = row.getString("sha256");
              thing.fileName = row.getString("name");
              thing.themeSlug = row.getString("theme");
              thing.hiddenInText = Objects.requireNonNullElse(row.getString("in_text"), "");
              thing.hiddenInFile = Objects.requireNonNullElse(row.getString("in_file"), "");
            });
  }

  private void unpublish() {
    List<Thing> gone = things.stream().filter(thing -> !thing.state.isPublished()).toList();
    transactions.executeWithoutResult(
        transaction -> {
          gone.forEach(
              thing ->
                  sql.sql(
                          "update resources.resource set version = version + 1, status = ?"
                              + " where number = ?")
                      .params(thing.state == State.DRAFT ? "draft" : "withdrawn", thing.number)
                      .update());
          events.publishEvent(
              new ContentChanged("resource", gone.stream().map(thing -> thing.number).toList()));
        });
  }
}
