package org.ressourcerie.members.registering;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.web.Site;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member organisation of its own for each test, and what newcomers do there. */
record Town(JdbcClient sql, int port, String slug, String domain, long id) {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) (\\d{3})\\b");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** With an allowed domain, an official mailbox and a membership since this year. */
  static Town build(JdbcClient sql, int port) {
    sql.sql("delete from members.sign_in_attempt").update();
    String slug = "essai-" + UUID.randomUUID();
    String domain = slug + ".example";
    long id =
        sql.sql(
                """
                insert into members.organisation (slug, name, kind, mailbox, domains)
                values (?, ?, 'commune', ?, array[?]) returning id\
                """)
            .params(slug, "Ville " + slug, "mairie@" + slug + ".example.net", domain)
            .query(Long.class)
            .single();
    sql.sql("insert into members.membership (organisation, since) values (?, ?)")
        .params(id, LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(30))
        .update();
    return new Town(sql, port, slug, domain, id);
  }

  String name() {
    return "Ville " + slug;
  }

  String mailbox() {
    return "mairie@" + slug + ".example.net";
  }

  /** An address of the allowed domain. */
  String inside() {
    return "p" + UUID.randomUUID() + "@" + domain;
  }

  static String outside() {
    return "p" + UUID.randomUUID() + "@example.org";
  }

  /** The page of the organisation, once the address is proven by the code of its mail. */
  String prove(Site site, String address) {
    String page = location(site.post("/inscription", "adresse=" + Site.encode(address)));
    String proven =
        location(site.post("/inscription/code", "demande=" + id(page) + "&code=" + code(address)));
    return id(proven);
  }

  /** Sends the form of a proven address. */
  HttpResponse<String> ask(Site site, String request, String way) {
    return site.post("/inscription/identite", form(request, way));
  }

  String form(String request, String way) {
    return "demande="
        + request
        + "&organisation="
        + slug
        + "&prenom=Ana&nom=Le+Goff&fonction=Directrice&voie="
        + way;
  }

  /** Proves an address and asks; answers with the number of the request. */
  String asks(String address, String way) {
    Site site = Site.stranger(port);
    String request = prove(site, address);
    location(ask(site, request, way));
    return request;
  }

  /** Someone of the allowed domain who is in, signed in, and answers for the organisation. */
  Site referent(String address) {
    Site site = Site.visitor(port);
    location(ask(site, prove(site, address), "domain"));
    sql.sql(
            "update members.mandate set referent = true where person = (select person from"
                + " members.account where email = ?)")
        .param(address)
        .update();
    return site;
  }

  /** How many functions this address has here now. */
  int mandates(String address) {
    return sql.sql(
            """
            select count(*) from members.mandate m join members.account a on a.person = m.person
            where a.email = ? and m.organisation = ? and m.since <= now()
              and (m.until is null or m.until > now())\
            """)
        .params(address, id)
        .query(Integer.class)
        .single();
  }

  long mandate(String address) {
    return sql.sql(
            "select m.id from members.mandate m join members.account a on a.person = m.person"
                + " where a.email = ?")
        .param(address)
        .query(Long.class)
        .single();
  }

  List<String> mails(String address) {
    return sql.sql(
            "select subject || E'\\n"
                + "' || plain from notifications.mail where recipient = ? order by id")
        .param(address)
        .query(String.class)
        .list();
  }

  /** Of the last mail to this address. */
  String code(String address) {
    Matcher code = CODE.matcher(mails(address).getLast());
    if (!code.find()) {
      throw new AssertionError("no code in " + mails(address).getLast());
    }
    return code.group(1) + code.group(2);
  }

  void endMembership() {
    sql.sql("update members.membership set until = ? where organisation = ?")
        .params(LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(2), id)
        .update();
  }

  /** What the log of rights says of this organisation. */
  List<String> log() {
    return sql.sql("select what from admin.audit where detail = ?")
        .param(name())
        .query(String.class)
        .list();
  }

  /** A form of someone who is signed in. */
  static HttpResponse<String> post(Site site, String path, String form) {
    Matcher token = TOKEN.matcher(site.get("/compte").body());
    if (!token.find()) {
      throw new AssertionError("nobody is signed in");
    }
    return site.post(path, form + "&_csrf=" + Site.encode(token.group(1)));
  }

  static String location(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static String id(String page) {
    return page.replaceFirst(".*demande=([0-9a-f-]{36}).*", "$1");
  }
}
