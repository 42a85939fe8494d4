package org.ressourcerie.resources.model;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the rows of revisions: the notice, its blocks, their files and links. */
@Component
class RevisionRows {
  private final JdbcTemplate batches;

  RevisionRows(JdbcTemplate batches) {
    this.batches = batches;
  }

  void write(List<Resources.Entry> entries, List<Long> numbers, List<Long> revisions, String by) {
    List<Object[]> notices = new ArrayList<>();
    List<Object[]> blocks = new ArrayList<>();
    List<Object[]> attachments = new ArrayList<>();
    List<Object[]> links = new ArrayList<>();
    List<Object[]> relations = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Resources.Known known = entries.get(i).known();
      int ordinal = known == null ? 1 : known.revisions() + 1;
      Draft draft = entries.get(i).draft();
      long revision = revisions.get(i);
      notices.add(notice(draft, numbers.get(i), revision, ordinal, by));
      addBlocks(draft, revision, blocks, attachments, links);
      addRelations(draft, revision, relations);
    }
    batches.batchUpdate(
        """
        insert into resources.revision (id, resource, ordinal, created_by, title, summary, language,
          kind, provenance, published_on, updated_on, verified_on, review_by, event_start,
          event_end, event_place, territories, licence)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        notices);
    batches.batchUpdate(
        """
        insert into resources.block (revision, position, type, anchor, heading, html, words, access)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        blocks);
    batches.batchUpdate(
        """
        insert into resources.attachment
          (revision, block, position, sha256, name, title, language, role, video, access,
          alternative, decorative, credit, licence, focus_x, focus_y, teased)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        attachments);
    batches.batchUpdate(
        "insert into resources.link (revision, block, position, url, title) values (?, ?, ?, ?, ?)",
        links);
    batches.batchUpdate(
        "insert into resources.relation (revision, position, type, target) values (?, ?, ?, ?)",
        relations);
  }

  private static Object[] notice(Draft draft, long number, long revision, int ordinal, String by) {
    Draft.Dates dates = draft.dates();
    return Row.of(
        revision,
        number,
        ordinal,
        by,
        draft.title(),
        draft.summary(),
        draft.language(),
        draft.kind(),
        draft.provenance(),
        dates.published(),
        dates.updated(),
        dates.verified(),
        dates.reviewBy(),
        dates.eventStart(),
        dates.eventEnd(),
        dates.eventPlace(),
        draft.territories().toArray(String[]::new),
        draft.licence());
  }

  private static void addRelations(Draft draft, long revision, List<Object[]> relations) {
    int position = 0;
    for (Draft.Relation relation : draft.relations()) {
      relations.add(Row.of(revision, position++, relation.type(), relation.target()));
    }
  }

  private static void addBlocks(
      Draft draft,
      long revision,
      List<Object[]> blocks,
      List<Object[]> attachments,
      List<Object[]> links) {
    int position = 0;
    int attached = 0;
    int linked = 0;
    for (Draft.Block block : draft.blocks()) {
      blocks.add(
          Row.of(
              revision,
              position,
              block.type(),
              block.anchor(),
              block.heading(),
              block.html(),
              block.words(),
              block.access().written()));
      for (Draft.Attachment file : block.attachments()) {
        attachments.add(attachment(revision, position, attached++, file));
      }
      for (Draft.Link link : block.links()) {
        links.add(Row.of(revision, position, linked++, link.url(), link.title()));
      }
      position++;
    }
  }

  private static Object[] attachment(
      long revision, int block, int position, Draft.Attachment file) {
    return Row.of(
        revision,
        block,
        position,
        file.sha256(),
        file.name(),
        file.title(),
        file.language(),
        file.role(),
        file.video(),
        file.access().written(),
        file.figure().alternative(),
        file.figure().decorative(),
        file.figure().credit(),
        file.figure().licence(),
        file.figure().focus().x(),
        file.figure().focus().y(),
        file.figure().teased());
  }
}
