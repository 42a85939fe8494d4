package org.ressourcerie.files.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.files.FileAddress;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.Samples;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.files.spi.AttachmentSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Downloads through the real converters; who reads is said by a header here. */
@SpringBootTest
class DownloadTests {
  private static final String TEXT = "0123456789 été";

  @Autowired FileController controller;
  @Autowired FileStore files;
  private MockMvcTester browser;
  private StoredFile file;

  @BeforeEach
  void storeOneFile() throws IOException {
    browser =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(controller)
                .setCustomArgumentResolvers(new VisitorByHeader())
                .build());
    file = files.store(new ByteArrayInputStream(Samples.bytes(TEXT)), "texte.txt");
  }

  @Test
  void whatIsForEveryoneIsServedAndMayBeKept() {
    MvcTestResult answer = get("open", "été «1».txt", "Accept", "*/*");

    assertThat(answer).hasStatusOk().bodyText().isEqualTo(TEXT);
    assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
    assertThat(answer.getResponse().getHeader("ETag")).contains(file.sha256());
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .startsWith("inline")
        .contains("filename*=UTF-8''%C3%A9t%C3%A9");
    assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getResponse().getContentType())
        .isEqualToIgnoringCase("text/plain;charset=utf-8");
  }

  @Test
  void aPartIsServedToWhoAsksForAPart() {
    MvcTestResult part = get("open", "a.txt", "Range", "bytes=3-5");

    assertThat(part).hasStatus(206).bodyText().isEqualTo("345");
    assertThat(part.getResponse().getHeader("Content-Range")).startsWith("bytes 3-5/");
    assertThat(get("open", "a.txt", "Range", "bytes=900-")).hasStatus(416);
  }

  @Test
  void aPartOfOtherBytesIsTheWhole() {
    assertThat(
            browser
                .get()
                .uri(FileAddress.download("open", file.sha256(), "a.txt"))
                .header("Range", "bytes=3-5")
                .header("If-Range", "\"another\""))
        .hasStatusOk()
        .bodyText()
        .isEqualTo(TEXT);
  }

  @Test
  void unchangedBytesAreNotSentAgain() {
    assertThat(get("open", "a.txt", "If-None-Match", "\"" + file.sha256() + "\"")).hasStatus(304);
  }

  @Test
  void aHeadSaysTheLengthOnly() {
    MvcTestResult head =
        browser.head().uri(FileAddress.download("open", file.sha256(), "a.txt")).exchange();

    assertThat(head).hasStatusOk().bodyText().isEmpty();
    assertThat(head.getResponse().getHeader("Content-Length"))
        .isEqualTo("" + TEXT.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void aMembersFileIsForMembersAndKeptByNobody() {
    MvcTestResult answer = get("members", "a.txt", "As", "member");

    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(get("members", "a.txt", "As", "nobody")).hasStatus(404);
  }

  @Test
  void whatIsRefusedLooksLikeWhatIsAbsent() {
    assertThat(get("nowhere", "a.txt", "As", "member")).hasStatus(404);
    assertThat(browser.get().uri("/fichiers/open/" + "0".repeat(64) + "/a")).hasStatus(404);
    assertThat(browser.get().uri("/fichiers/open/..%2F..%2Fetc/a")).hasStatus(404);
  }

  private MvcTestResult get(String owner, String name, String header, String value) {
    return browser
        .get()
        .uri(URI.create(FileAddress.download(owner, file.sha256(), name)))
        .header(header, value)
        .exchange();
  }

  @TestConfiguration
  static class Attachments {
    @Bean
    AttachmentSource openAndMembers() {
      return (owner, sha256, filter) -> open(owner, sha256, filter);
    }

    private static Optional<AttachmentSource.OpenAttachment> open(
        String owner, String sha256, AccessFilter filter) {
      boolean admitted =
          owner.equals("open") || (owner.equals("members") && filter.visitor().isMember());
      return admitted
          ? Optional.of(
              new AttachmentSource.OpenAttachment(sha256, "été «1».txt", owner.equals("open")))
          : Optional.empty();
    }
  }

  private static final class VisitorByHeader implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Visitor.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return "member".equals(request.getHeader("As")) ? Visitor.MEMBER : Visitor.ANONYMOUS;
    }
  }
}
