package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishOnlyTest {
  private static final String ENGLISH = "The ministers met and said that they would meet again. ";
  private static final String GERMAN =
      "Die Minister trafen sich in Oslo, so der Sprecher, und reisten ab. ";

  private static Reading read(String text, String language) throws IOException {
    return Reading.ofStandardInput(
        "{\"text\": \"%s\", \"language\": \"%s\"}".formatted(text, language));
  }

  @ParameterizedTest
  @CsvSource({"de, German", "nb-NO, Norwegian Bokmål", "en, going by its words"})
  void aLongerTextInAnotherLanguageIsLeftOutWithAWord(String tag, String word) throws IOException {
    assertEquals(
        "is not in English (" + word + "); left out", read(GERMAN.repeat(9), tag).reason());
  }

  @Test
  void ofAShortTextTheLanguageThatItIsSaidToBeInCounts() throws IOException {
    assertEquals("is not in English (German); left out", read(GERMAN, "de").reason());
    assertEquals(GERMAN, read(GERMAN, "und").article().body());
  }

  @Test
  void englishIsReadWhateverThePagesTemplateSays() throws IOException {
    assertEquals("de", read(ENGLISH.repeat(9), "de").article().language());
    assertEquals("en-GB", read(ENGLISH.repeat(9), "en-GB").article().language());
  }
}
