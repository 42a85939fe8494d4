package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log tells each block and file whose readers a publication changes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleChangesTests {
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk editor;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
  }

  @Test
  void eachPartIsToldByItselfFromWhomToWhom() {
    String first = editor.begin("guide");
    Map<String, String> fields = Desk.guide("La mésange noire", "<p>Une mésange.</p>");
    fields.put("b.un.stance", "members");
    editor.save(first, fields);
    String there = Desk.there(editor.publish(first));
    long number = Long.parseLong(there.replaceAll("/r/([0-9]+)-.*", "$1"));
    assertThat(told(number)).isEmpty();

    revise(number, "open", "Partie");
    assertThat(told(number)).containsExactly("Partie: members → public");
    revise(number, "open", "Partie");
    assertThat(told(number)).hasSize(1);
    revise(number, "staff", "Partie renommée");
    assertThat(told(number)).hasSize(2).last().isEqualTo("Partie renommée: public → staff");
    assertThat(
            sql.sql("select by_whom || why from admin.audit where what = 'access.part' limit 1")
                .query(String.class)
                .single())
        .contains("Essai");
  }

  private void revise(long number, String stance, String heading) {
    String draft = editor.beginOver(number);
    Map<String, String> fields = Desk.guide("La mésange noire", "<p>Une mésange.</p>");
    fields.put("b.un.stance", stance);
    fields.put("b.un.heading", heading);
    editor.save(draft, fields);
    Desk.there(editor.publish(draft));
  }

  private List<String> told(long number) {
    return sql.sql(
            """
            select regexp_replace(subject, '.* › ', '') || ': ' || detail from admin.audit
            where what = 'access.part' and subject like ? order by id\
            """)
        .param(number + " – %")
        .query((row, n) -> row.getString(1))
        .list();
  }
}
