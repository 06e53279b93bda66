package org.nutgraph.link.index;

import java.util.ArrayList;
import java.util.List;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.link.Item;
import org.nutgraph.link.Names;

/** An item as bytes: in the spool of a build and in the index. */
final class ItemCoding {
  private static final List<Gender> GENDERS = List.of(Gender.values());

  private ItemCoding() {}

  static void put(Item item, PackedBytes bytes) {
    bytes.putQid(item.qid());
    bytes.putText(item.type());
    bytes.putInt(item.sitelinks());
    bytes.putInt(item.gender().ordinal());
    bytes.putYear(item.years().born());
    bytes.putYear(item.years().died());
    bytes.putYear(item.years().from());
    bytes.putYear(item.years().until());
    bytes.putQids(item.classes());
    bytes.putQids(item.roots());
    bytes.putQids(item.countries());
    bytes.putQids(item.occupations());
    bytes.putInt(item.posts().size());
    for (Item.Post post : item.posts()) {
      bytes.putQid(post.qid());
      bytes.putYear(post.from());
      bytes.putYear(post.until());
    }
    Names names = item.names();
    String title = names.wikipediaTitle();
    bytes.putText(names.label());
    // Most articles are called what the item is called: one byte says so.
    bytes.putInt(title == null ? 0 : title.equals(names.label()) ? 1 : 2);
    if (title != null && !title.equals(names.label())) {
      bytes.putText(title);
    }
    bytes.putTexts(names.aliases());
    bytes.putTexts(names.nativeNames());
    bytes.putText(item.description());
  }

  static Item get(PackedBytes bytes) {
    String qid = bytes.getQid();
    String type = bytes.getText();
    int sitelinks = bytes.getInt();
    Gender gender = GENDERS.get(bytes.getInt());
    Item.Years years =
        new Item.Years(bytes.getYear(), bytes.getYear(), bytes.getYear(), bytes.getYear());
    List<String> classes = bytes.getQids();
    List<String> roots = bytes.getQids();
    List<String> countries = bytes.getQids();
    List<String> occupations = bytes.getQids();
    int held = bytes.getInt();
    List<Item.Post> posts = new ArrayList<>(held);
    for (int i = 0; i < held; i++) {
      posts.add(new Item.Post(bytes.getQid(), bytes.getYear(), bytes.getYear()));
    }
    String label = bytes.getText();
    int titled = bytes.getInt();
    String title = titled == 0 ? null : titled == 1 ? label : bytes.getText();
    Names names = new Names(label, title, bytes.getTexts(), bytes.getTexts());
    return new Item(
        qid,
        type,
        names,
        bytes.getTextOrNull(),
        classes,
        roots,
        countries,
        posts,
        occupations,
        gender,
        years,
        sitelinks);
  }
}
