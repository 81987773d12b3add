package sanad.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import sanad.lists.UnreadableList.Why;

/// The lists that are XML, told by their roots. Stateless.
final class XmlLists {
  private record Form(
      ListVersion.Format format, List<String> entries, Function<XmlTree, ListEntry> reader) {}

  private static final String ADVANCED = "Sanctions";

  private static final Map<String, Form> FORMS =
      Map.of(
          "CONSOLIDATED_LIST",
          new Form(
              ListVersion.Format.UN_XML, List.of("INDIVIDUAL", "ENTITY"), UnitedNationsXml::entry),
          "sdnList",
          new Form(ListVersion.Format.OFAC_XML, List.of("sdnEntry"), OfacXml::entry),
          "sanctionsData",
          new Form(ListVersion.Format.OFAC_ENHANCED_XML, List.of("entity"), OfacEnhancedXml::entry),
          "export",
          new Form(ListVersion.Format.EU_XML, List.of("sanctionEntity"), EuropeanUnionXml::entry),
          "Designations",
          new Form(ListVersion.Format.UK_XML, List.of("Designation"), UnitedKingdomXml::entry));

  private XmlLists() {}

  /// What was read: the list's own date, empty where it has none.
  record Read(ListVersion.Format format, String date, long entries) {}

  static Read read(Path file, List<RowProblem> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var root = root(file);
    if (root.namespace().contains("DeltaFile")) {
      throw new UnreadableList(Why.CHANGES, "", "OFAC's file of changes; expected the whole list");
    }
    if (root.name().equals(ADVANCED)) {
      return advanced(file, problems, sink);
    }
    var form = FORMS.get(root.name());
    if (form == null) {
      throw new UnreadableList(
          Why.FORM,
          "CONSOLIDATED_LIST, sdnList, Sanctions, sanctionsData, export, Designations",
          "XML of an unknown kind: expected the root CONSOLIDATED_LIST (UN), sdnList, Sanctions or"
              + " sanctionsData (OFAC), export (EU) or Designations (UK)");
    }
    var date = new String[] {""};
    long[] read = {0};
    try (var in = Packed.open(file)) {
      XmlTree.stream(
          in,
          form.entries(),
          outside -> date[0] = date[0].isEmpty() ? date(outside) : date[0],
          tree -> read[0] += taken(form.reader().apply(tree), problems, sink));
    }
    return new Read(form.format(), date[0], read[0]);
  }

  /// In two passes: what entries point at stands before and behind them.
  private static Read advanced(Path file, List<RowProblem> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var references = new OfacReferences();
    try (var in = Packed.open(file)) {
      XmlTree.stream(in, OfacReferences.WHOLE, references::value, references::whole);
    }
    var reader = new OfacAdvancedXml(references);
    long[] read = {0};
    try (var in = Packed.open(file)) {
      XmlTree.stream(
          in,
          List.of("DistinctParty"),
          outside -> {},
          tree -> read[0] += taken(reader.entry(tree), problems, sink));
    }
    return new Read(ListVersion.Format.OFAC_ADVANCED_XML, references.date(), read[0]);
  }

  private static int taken(ListEntry entry, List<RowProblem> problems, Consumer<ListEntry> sink) {
    if (entry.names().isEmpty()) {
      problems.add(RowProblem.entry(entry.reference(), RowProblem.Kind.NO_NAME));
      return 0;
    }
    sink.accept(entry);
    return 1;
  }

  private static String date(XmlTree element) {
    return switch (element.name()) {
      case "CONSOLIDATED_LIST" -> element.attribute("dateGenerated");
      case "Publish_Date", "DateGenerated", "dataAsOf" -> element.text();
      case "export" -> element.attribute("generationDate");
      default -> "";
    };
  }

  private record Root(String name, String namespace) {}

  private static Root root(Path file) throws IOException, UnreadableList {
    try (var in = Packed.open(file)) {
      var stream = XmlEvents.of(in);
      while (stream.hasNext()) {
        if (stream.next() == XMLStreamConstants.START_ELEMENT) {
          var namespace = stream.getNamespaceURI();
          return new Root(stream.getLocalName(), namespace == null ? "" : namespace);
        }
      }
      return new Root("", "");
    } catch (XMLStreamException broken) {
      throw XmlTree.unreadable("no XML document", broken);
    }
  }
}
