import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files: one line a file and flavour, then one line for each rule that it breaks. */
public class Vera {
  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    List<PDFAFlavour> flavours = new ArrayList<>();
    boolean allConform = true;
    for (String argument : arguments) {
      if (argument.matches("[0-9a-z]{2,3}(,[0-9a-z]{2,3})*")) {
        flavours.clear();
        for (String name : argument.split(",")) flavours.add(PDFAFlavour.byFlavourId(name));
      } else {
        for (PDFAFlavour flavour : flavours) allConform &= conforms(argument, flavour);
      }
    }
    System.exit(allConform ? 0 : 1);
  }

  private static boolean conforms(String file, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " " + file);
      brokenRules(result).forEach((rule, where) -> System.out.println("  " + rule + ": " + where));
      return result.isCompliant();
    } catch (Exception problem) {
      System.out.println("FAIL " + flavour.getId() + " " + file + "\n  " + problem);
      return false;
    }
  }

  private static Map<String, String> brokenRules(ValidationResult result) {
    Map<String, String> rules = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      String message = assertion.getMessage().replaceAll("\\s+", " ");
      rules.putIfAbsent(rule, message + " @ " + assertion.getLocation().getContext());
    }
    return rules;
  }
}
