package org.ressourcerie.search.vectors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ressourcerie.search.engine.Vector;

/** A vector as the database keeps it: four bytes a coordinate, the lowest first. */
final class Coordinates {
  private Coordinates() {}

  static byte[] bytes(Vector vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.dimensions() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector.values());
    return bytes.array();
  }

  static Vector vector(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return Vector.of(values);
  }
}
