package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.PersonalDataHolder;
import org.ressourcerie.access.PersonalDataHolder.Held;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept under the name of someone of the team is told, and forgotten. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamNamesTests {
  @Autowired private JdbcClient sql;
  @Autowired private List<PersonalDataHolder> holders;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk editor;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
  }

  @Test
  void allThatWasDoneUnderANameIsToldThenForgotten() {
    long number = editor.published("Le pluvier doré", "<p>Un pluvier.</p>");
    String over = editor.beginOver(number);
    editor.save(over, Desk.guide("Le pluvier doré", "<p>Un pluvier, encore.</p>"));
    String known =
        sql.sql("select created_by from resources.revision where resource = ?")
            .param(number)
            .query(String.class)
            .single();
    String name = "Odile Pluvier";
    for (String statement :
        List.of(
            "update resources.revision set created_by = :to where resource = :number",
            "update resources.step set by_whom = :to where number = :number",
            "update resources.draft set made_by = :to, saved_by = :to where number = :number")) {
      sql.sql(statement).param("to", name).param("number", number).update();
    }
    assertThat(known).isNotEmpty();
    assertThat(held(name))
        .extracting(Held::what)
        .contains("revision.created_by", "step.by_whom", "draft.made_by", "draft.saved_by");
    assertThat(held(name)).extracting(Held::about).contains(number + "/1", "" + number);
    assertThat(held(name)).extracting(Held::at).allMatch(at -> at.startsWith("20"));
    int stood = holders.stream().mapToInt(one -> one.replace(name, "Quelqu’un")).sum();
    assertThat(stood).isGreaterThanOrEqualTo(4);
    assertThat(held(name)).isEmpty();
    assertThat(editor.page("/administration/ressources/" + number + "/suivi"))
        .contains("Quelqu’un")
        .doesNotContain(name);
  }

  @Test
  void nothingElseOfARevisionIsRewritten() {
    long number = editor.published("Le pluvier argenté", "<p>Un pluvier.</p>");
    assertThatThrownBy(
            () ->
                sql.sql("update resources.revision set title = 'Autre' where resource = ?")
                    .param(number)
                    .update())
        .hasMessageContaining("immutable");
  }

  @Test
  void everyColumnThatNamesSomeoneIsAskedFor() {
    List<String> columns =
        sql.sql(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'resources' and data_type = 'text'
                  and (column_name like '%\\_by' or column_name = 'by_whom') order by 1\
                """)
            .query(String.class)
            .list();
    assertThat(columns)
        .as("a new one is to be told and forgotten by the holder too")
        .containsExactly(
            "archive.by_whom",
            "bulk.done_by",
            "bulk.made_by",
            "bulk.undone_by",
            "collection.changed_by",
            "draft.held_by",
            "draft.made_by",
            "draft.saved_by",
            "draft.scheduled_by",
            "link_ignored.added_by",
            "merged.by_whom",
            "passed_finding.passed_by",
            "preview.made_by",
            "proposal.made_by",
            "release.asked_by",
            "release.started_by",
            "report.closed_by",
            "revision.created_by",
            "share.made_by",
            "step.by_whom",
            "theme_merging.by_whom",
            "theme_merging.undone_by",
            "watch.by_whom",
            "withdrawal.by_whom");
    assertThat(held("personne-ne-se-nomme-ainsi")).isEmpty();
  }

  private List<Held> held(String name) {
    return holders.stream().flatMap(one -> one.held(name).stream()).toList();
  }
}
