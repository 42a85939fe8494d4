package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What office suites and mail programs put on the clipboard becomes a clean text. */
@DemonstrationSite
class PastedTextTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void aTextOfLibreOfficeWriterIsClean() {
    String html =
        """
        <!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
        <style type="text/css">p { margin-bottom: 0.25cm; line-height: 115% } h1 { color: #000 }</style>
        </head><body lang="fr-FR" link="#000080" dir="ltr">
        <h1 class="western" style="page-break-before: auto"><font face="Liberation Sans">Les étapes</font></h1>
        <p style="line-height: 100%; margin-bottom: 0cm"><font color="#c9211e"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Décider</b> ensemble,&nbsp;puis <i>écrire</i>.</font></font></font></p>
        <ol><li><p style="margin-bottom: 0cm">Réunir</p></li><li><p style="margin-bottom: 0cm">Compter</p></li></ol>
        <p><a href="https://example.org/guide"><u>Le guide</u></a><br/></p>
        <table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><tr valign="top"><td width="50%" style="border: 1px solid #000"><p>Poste</p></td><td><p>Coût</p></td></tr></table>
        </body></html>\
        """;
    String clean = pasted(html);
    assertThat(clean)
        .contains("<h3>Les étapes</h3>")
        .contains("<strong>Décider</strong> ensemble", "<em>écrire</em>")
        .contains("<ol><li>Réunir</li><li>Compter</li></ol>")
        .contains("<a href=\"https://example.org/guide\">Le guide</a>")
        .contains("<td>Poste</td>")
        .doesNotContain("style", "font", "class", "width", "margin", "<u>", "<col");
  }

  @Test
  void aMailIsClean() {
    String html =
        """
        <div dir="ltr" class="gmail_default" style="font-family:arial,sans-serif;font-size:small">Bonjour,<div><br></div>
        <div>La délibération est <span style="background-color:rgb(255,255,0)">votée</span>.</div>
        <ul style="margin:0"><li style="color:red">Une régie</li><li>Un marché</li></ul>
        <div class="gmail_signature"><img src="https://tracker.example.org/pixel.gif" width="1" height="1">
        <a href="javascript:alert(1)" onclick="alert(2)">Répondre</a></div><script>alert(3)</script></div>\
        """;
    String clean = pasted(html);
    assertThat(clean)
        .contains("<p>La délibération est votée.</p>")
        .contains("<ul><li>Une régie</li><li>Un marché</li></ul>")
        .contains("Bonjour,", "Répondre")
        .doesNotContain(
            "style", "class", "<div", "img", "tracker", "javascript", "script", "onclick");
  }

  @Test
  void aFrameIsPutAroundALineAndReadAsSuch() {
    Page page = begin();
    page.locator("#title").fill("Un texte encadré");
    page.locator("#summary").fill("Ce qu’un cadre met à part.");
    Locator text = page.locator("[role=textbox]").first();
    text.focus();
    page.keyboard().type("À retenir pour demain");
    page.locator("[data-tool=callout]").first().click();
    String html = page.locator("textarea[name$='.html']").first().inputValue();
    assertThat(html).isEqualTo("<div class=\"callout\"><p>À retenir pour demain</p></div>");
    assertThat(page.locator("[data-tool=callout]").first().getAttribute("aria-pressed"))
        .isEqualTo("true");
    page.locator(".draft-bar button[value=publish]").click();
    page.waitForURL("**/publication");
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    assertThat(page.locator(".prose .callout").innerText()).isEqualTo("À retenir pour demain");
    assertThat(browser.complaints()).isEmpty();
  }

  /** What the field holds after this was pasted into it. */
  private String pasted(String html) {
    Page page = begin();
    Locator text = page.locator("[role=textbox]").first();
    text.focus();
    text.evaluate(
        """
        (surface, html) => {
          const clipboard = new DataTransfer();
          clipboard.setData("text/html", html);
          clipboard.setData("text/plain", "texte");
          surface.dispatchEvent(new ClipboardEvent("paste",
            { clipboardData: clipboard, bubbles: true, cancelable: true }));
        }\
        """,
        html);
    Locator field = page.locator("textarea[name$='.html']").first();
    page.waitForCondition(() -> !field.inputValue().isEmpty());
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.foreignRequests()).isEmpty();
    return field.inputValue();
  }

  private Page begin() {
    Page page = browser.asTeam(port, "/administration/ressources/nouvelle", 1280);
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    return page;
  }
}
