package org.nutgraph.serve;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in an error when it is longer than it may be. */
final class BoundedRequest extends Request.Wrapper {
  private final long limit;
  private long read;

  /**
   * @param limit bytes
   */
  BoundedRequest(Request request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public Content.@Nullable Chunk read() {
    Content.Chunk chunk = super.read();
    if (chunk == null || Content.Chunk.isFailure(chunk)) {
      return chunk;
    }
    read += chunk.remaining();
    if (read > limit) {
      chunk.release();
      HttpException.RuntimeException failure =
          new HttpException.RuntimeException(413, "the body has more than " + limit + " bytes");
      getWrapped().fail(failure);
      return Content.Chunk.from(failure);
    }
    return chunk;
  }
}
