package sanad.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What OFAC calls a document, in the remarks of its CSV and in the `idList` of its plain XML,
/// which holds much else: *Gender*, *Website*, *Organization Established Date*.
///
/// Remarks are text, so their documents are known by the words that OFAC has for them. In the XML
/// every other kind is told by what it is not, so that a new kind of document is read as well.
/// **Source:** the reference values `IDRegDocType` and `FeatureType` of OFAC's advanced XML.
/// Stateless.
final class OfacDocuments {
  private static final List<String> KINDS =
      """
      Passport
      Diplomatic Passport
      British National Overseas Passport
      Stateless Person Passport
      Stateless Person ID Card
      Travel Document Number
      Refugee ID Card
      National ID No.
      National Foreign ID Number
      Identification Number
      Personal ID Card
      Tazkira National ID Card
      Bosnian Personal ID No.
      Kenyan ID No.
      Moroccan Personal ID No.
      Turkish Identification Number
      UAE Identification
      Italian Fiscal Code
      Fiscal Code
      Cedula No.
      Citizen's Card Number
      Electoral Registry No.
      Credencial electoral
      Numero de Identidad
      Birth Certificate Number
      Residency Number
      Romanian Permanent Resident
      Immigration No.
      Public Security and Immigration No.
      VisaNumberID
      Driver's License No.
      Pilot License Number
      Military Registration Number
      Seafarer's Identification Document
      SSN
      C.I.N.
      C.U.I.
      C.U.I.P.
      C.U.I.T.
      C.U.R.P.
      D.N.I.
      D.U.I.
      CNP (Personal Numerical Code)
      I.F.E.
      N.I.E.
      N.I.F.
      R.F.C.
      RFC
      RTN
      Vessel Registration Identification
      MMSI
      Aircraft Construction Number (also called L/N or S/N or F/N)
      Aircraft Manufacturer's Serial Number (MSN)
      Aircraft Tail Number
      Previous Aircraft Tail Number
      Tax ID No.
      US FEIN
      V.A.T. Number
      NIT #
      RIF #
      RUC #
      C.I.F.
      C.R. No.
      Romanian C.R.
      Romanian Tax Registration
      Registration ID
      Registration Number
      Business Number
      Business Registration Number
      Business Registration Document #
      Branch Unit Number
      Central Registration System Number
      Certificate of Incorporation Number
      Chamber of Commerce Number
      Commercial Registry Number
      Company Number
      D-U-N-S Number
      Economic Register Number (CBLS)
      Enterprise Number
      Folio Mercantil No.
      Government Gazette Number
      Legal Entity Number
      Matricula Mercantil No
      MSB Registration Number
      Afghan Money Service Provider License Number
      Public Registration Number
      Registered Charity No.
      Trade License No.
      Tourism License No.
      UK Company Number
      Unified Social Credit Code (USCC)
      United Social Credit Code Certificate (USCCC)
      """
          .lines()
          .toList();

  /// The kind, the number, and the country that issued it; when it was issued and expires says
  /// nothing here.
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:alt\\. )?("
              + KINDS.stream()
                  .sorted(Comparator.comparingInt(kind -> -kind.length()))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ") ([^()]*?)(?: \\(([^()]*)\\).*)?");

  /// A kind that is not among these, told by its last word, a number with a digit, and the country
  /// that issued it in brackets.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:alt\\. )?(\\p{Lu}[^;:0-9()]{2,60}?"
              + "(?:No\\.?|Number|#|ID|Card|Code|Passport|Document|License|Certificate)) "
              + "((?=[^(]*\\d)[\\p{Lu}\\d][\\p{Lu}\\d ./-]{3,40}) \\(([^()]+)\\).*");

  private static final Pattern DATES = Pattern.compile("(?i)(?:^| )(?:issued|expires) .*");

  /// Features of an entry, which the XML gives among its documents.
  private static final List<String> OTHERS =
      List.of(
          "gender",
          "title",
          "sanction",
          "prohibit",
          "directive",
          "determination",
          "information",
          "date",
          "email",
          "website",
          "phone",
          "fax",
          "address",
          "organization",
          "target",
          "nationality",
          "vessel flag",
          "vessel type",
          "vessel owner",
          "year of build",
          "tonnage",
          "aircraft mode",
          "aircraft operator",
          "ticker",
          "isin",
          "linked to",
          "bank account",
          "transponder",
          "chinese commercial code",
          "swift",
          "digital currency",
          "interpol");

  private OfacDocuments() {}

  /// Adds the document that a remark is, if it is one: `alt. Passport A123456 (Exerciseland)
  /// expires 01 Jan 2030`, `Personal ID Card 778899`.
  static void fromRemark(EntryBuilder entry, String remark) {
    var said = REMARK.matcher(remark);
    if (said.matches()) {
      var number = DATES.matcher(said.group(2)).replaceFirst("").strip();
      if (number.chars().anyMatch(Character::isDigit) || said.group(1).endsWith(TAIL)) {
        entry.document(said.group(1), number, country(said));
      }
      return;
    }
    var other = OTHER.matcher(remark);
    if (other.matches() && isOne(other.group(1))) {
      entry.document(other.group(1), other.group(2).strip(), other.group(3));
    }
  }

  private static final String TAIL = "Tail Number";

  private static String country(Matcher said) {
    var country = said.group(3);
    return country == null ? "" : country;
  }

  /// Whether a kind of the plain XML's `idList` is one of documents.
  static boolean isOne(String kind) {
    var said = kind.toLowerCase(Locale.ROOT);
    return KINDS.contains(kind) || OTHERS.stream().noneMatch(said::contains);
  }
}
