package org.ressourcerie.web.shell.rendered;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Holds the bytes of a page that may be kept. Whether it may is known when its handler was found,
 * so everything else (files, errors) passes straight through, unbuffered.
 */
class Capture extends HttpServletResponseWrapper {
  private final HttpServletRequest request;
  private @Nullable ByteArrayOutputStream held;

  Capture(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  byte @Nullable [] held() {
    return held == null ? null : held.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (KeptRoutes.permit(request) == null) {
      return super.getOutputStream();
    }
    if (held == null) {
      held = new ByteArrayOutputStream(16_384);
    }
    return new Holding(held);
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    if (KeptRoutes.permit(request) == null) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (held == null) {
      super.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    held = null;
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    held = null;
  }

  @Override
  public void sendError(int status) throws IOException {
    held = null;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    held = null;
    super.sendError(status, message);
  }

  private static class Holding extends ServletOutputStream {
    private final ByteArrayOutputStream to;

    Holding(ByteArrayOutputStream to) {
      this.to = to;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("pages are written at once");
    }

    @Override
    public void write(int value) {
      to.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      to.write(bytes, offset, length);
    }
  }
}
