package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.GraphMemFactory;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.load();

  @Test
  void anEventHasItsClassAndAllThatStandAboveIt() {
    assertEquals(
        Set.of(Terms.ng("Rejection"), Terms.ng("Opposition"), Terms.ng("Event")),
        vocabulary.eventTypes("Rejection"));
    assertEquals(Set.of(Terms.ng("Visit"), Terms.ng("Event")), vocabulary.eventTypes("Visit"));
  }

  @Test
  void whatTheOntologyDoesNotDefineIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> vocabulary.eventTypes("Picnic"));
    assertThrows(IllegalArgumentException.class, () -> vocabulary.eventTypes("Person"));
    assertThrows(IllegalArgumentException.class, () -> vocabulary.entityClass("Animal"));
    assertThrows(IllegalArgumentException.class, () -> vocabulary.role("bystander"));
    assertThrows(IllegalArgumentException.class, () -> vocabulary.relation("agent"));
  }

  @Test
  void anOntologyThatLacksATermOfTheMapperDoesNotLoad() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> Vocabulary.of(GraphMemFactory.createDefaultGraph()));
    assertTrue(String.valueOf(refused.getMessage()).contains("factuality"));
  }

  @Test
  void everySymmetricClassHasItsEdgeBetweenParticipants() {
    for (String type : vocabulary.typesWithEdge()) {
      assertEquals(vocabulary.isSymmetric(type), vocabulary.edgeObjectRoles(type).isEmpty(), type);
    }
    assertTrue(vocabulary.isSymmetric("Meeting"));
    assertFalse(vocabulary.isSymmetric("Visit"));
  }

  @Test
  void thePreferredRoleComesFirst() {
    assertEquals(List.of("destination", "recipient", "place"), vocabulary.edgeObjectRoles("Visit"));
    assertEquals(List.of("recipient", "content"), vocabulary.edgeObjectRoles("Opposition"));
  }
}
