package org.nutgraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules that bytecode can show: one-way arrows, confined libraries, no hidden clock. */
class ArchitectureTest {
  private static final String ROOT = "org.nutgraph.";

  /** The stages in the order of the data; a package may use those before it and no other. */
  private static final List<String> ORDER =
      List.of(
          "ontology",
          "article",
          "annotate",
          "extract",
          "link",
          "map",
          "validate",
          "store",
          "query",
          "export",
          "pipeline",
          "serve",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.nutgraph");

  static Stream<Arguments> arrows() {
    return ORDER.stream()
        .map(stage -> Arguments.of(stage, ORDER.subList(ORDER.indexOf(stage) + 1, ORDER.size())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("arrows")
  void aStageUsesNoLaterStage(String stage, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> unknown =
        packages().stream()
            .map(found -> found.getName().substring(ROOT.length()).replaceFirst("\\..*", ""))
            .filter(name -> !ORDER.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown, "add them to ORDER and to docs/architecture.md");
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "edu.stanford.., annotate",
    "org.apache.jena.., map validate store query export pipeline serve cli",
    "org.apache.lucene.., link store",
    "org.eclipse.rdf4j.., export",
    "picocli.., cli",
    "me.tongfei.progressbar.., cli pipeline",
    "com.fasterxml.jackson.., article link query pipeline serve cli",
    "org.jsoup.., article",
    "jakarta.servlet.., serve cli",
    "org.apache.commons.compress.., link",
    "org.yaml.., extract link",
    "java.net.http.., article link query serve",
  })
  void aLibraryIsKnownOnlyWhereItIsNeeded(String library, String stages) {
    String[] allowed =
        Stream.of(stages.split(" ")).map(name -> ROOT + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertEquals(
        List.of(),
        packages().stream()
            .filter(found -> !found.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList());
  }

  @Test
  void onlyTheCommandLinePrintsAndNothingUsesJavaUtilLogging() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "link.index.LuceneLog")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void noStageAsksTheClockOrChance() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessTargetWhere(asksTheClock())
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, java.util.concurrent.ThreadLocalRandom.class)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheClock() {
    return describe(
        "ask the machine for the time or for chance",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return (owner.startsWith("java.time.")
                  && name.equals("now")
                  && !passes(access, Clock.class))
              || (owner.equals("java.time.Clock") && name.startsWith("system"))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
              || (owner.equals("java.lang.Math") && name.equals("random"))
              || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
        });
  }

  private static boolean passes(JavaAccess<?> access, Class<?> parameter) {
    return access.getTarget().getFullName().contains("(" + parameter.getName() + ")");
  }

  @Test
  void classesAreFinalAndNamesSayWhatAThingIs() {
    classes()
        .that(describe("are plain classes", ArchitectureTest::isPlain))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(CLASSES);
  }

  private static boolean isPlain(JavaClass found) {
    return !found.isInterface()
        && !found.isEnum()
        && !found.isAnonymousClass()
        && !found.isAnnotation()
        && !found.getModifiers().contains(JavaModifier.ABSTRACT)
        && !found.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !found.getSimpleName().equals("package-info");
  }

  private static List<JavaPackage> packages() {
    List<JavaPackage> found = new ArrayList<>();
    CLASSES.stream().map(JavaClass::getPackage).distinct().forEach(found::add);
    return found;
  }
}
