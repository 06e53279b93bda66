package org.nutgraph.link.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.ontology.Table;

/** Which statements of an item the index takes, and as what: {@code ontology/link/claims.tsv}. */
final class ClaimRoles {
  /** What a statement's value is to the index. */
  enum Role {
    CLASS,
    SUPERCLASS,
    COUNTRY,
    POST,
    OCCUPATION,
    GENDER,
    BORN,
    DIED,
    BEGAN,
    ENDED,
    NAME,
    NATIVE_NAME
  }

  private static final String MALE = "male";
  private static final String FEMALE = "female";

  private final Map<String, Role> roles;
  private final Set<String> male;
  private final Set<String> female;

  private ClaimRoles(Map<String, Role> roles, Set<String> male, Set<String> female) {
    this.roles = Map.copyOf(roles);
    this.male = Set.copyOf(male);
    this.female = Set.copyOf(female);
  }

  /**
   * The roles on the class path.
   *
   * @throws IllegalStateException naming file and line, when a row has an unknown role
   */
  static ClaimRoles load() {
    Map<String, Role> roles = new HashMap<>();
    Set<String> male = new HashSet<>();
    Set<String> female = new HashSet<>();
    for (Table.Row row : Table.read("link/claims.tsv").rows()) {
      String role = row.get("role");
      switch (role) {
        case MALE -> male.add(row.get("value"));
        case FEMALE -> female.add(row.get("value"));
        default -> {}
      }
      boolean gender = role.equals(MALE) || role.equals(FEMALE);
      roles.put(row.get("property"), gender ? Role.GENDER : role(role, row.place()));
    }
    return new ClaimRoles(roles, male, female);
  }

  private static Role role(String name, String place) {
    List<Role> all = Arrays.asList(Role.values());
    return all.stream()
        .filter(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(place + ": no role \"" + name + "\"; use " + all));
  }

  /** The role of a property's values; null when the index does not take them. */
  @Nullable Role of(String property) {
    return roles.get(property);
  }

  boolean isMale(String qid) {
    return male.contains(qid);
  }

  boolean isFemale(String qid) {
    return female.contains(qid);
  }

  /** The properties that tell what a class is a subclass of. */
  List<String> superclassProperties() {
    return roles.entrySet().stream()
        .filter(role -> role.getValue() == Role.SUPERCLASS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
