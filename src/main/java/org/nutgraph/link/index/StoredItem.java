package org.nutgraph.link.index;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.Item;

/** Takes the item out of a document, without the document. */
final class StoredItem extends StoredFieldVisitor {
  private @Nullable Item item;

  @Override
  public Status needsField(FieldInfo field) {
    return field.name.equals(ItemWriter.ITEM) ? Status.YES : Status.NO;
  }

  @Override
  public void binaryField(FieldInfo field, byte[] value) {
    item = ItemCoding.get(PackedBytes.of(value, 0, value.length));
  }

  Item get() {
    if (item == null) {
      throw new IllegalStateException("a document of the index has no item; build it again");
    }
    return item;
  }
}
