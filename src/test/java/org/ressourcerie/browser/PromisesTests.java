package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The look at a page sees what is wrong with it, and sees it again after a change. */
class PromisesTests {
  @RegisterExtension static final Browser browser = new Browser();
  private Page page;

  @BeforeEach
  void aPageWithoutFault() {
    page = browser.open("data:text/html,", 360);
    page.setContent(
        """
        <!doctype html><html lang=fr><title>Page</title><main><h1>Une page</h1><p>Texte</p></main>\
        """);
    Promises.assertAccessible(page);
  }

  @Test
  void anImageWithoutAlternativeIsTold() {
    page.evaluate("document.querySelector('main').append(document.createElement('img'))");
    assertFault("image-alt");
  }

  @Test
  void greyOnWhiteIsTold() {
    page.evaluate("document.querySelector('p').style.color = '#aaa'");
    assertFault("color-contrast");
  }

  @Test
  void aBestPracticeIsTold() {
    page.evaluate("document.querySelector('h1').remove()");
    assertFault("page-has-heading-one");
  }

  private void assertFault(String rule) {
    assertThatThrownBy(() -> Promises.assertAccessible(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(rule);
  }
}
