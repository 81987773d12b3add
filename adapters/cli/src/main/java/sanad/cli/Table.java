package sanad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Prints an answer of the node for a person: a list of objects as a table, an object as lines.
/// What others wrote speaks to no terminal ([Shown]).
final class Table {
  private static final int WIDEST = 60;

  private Table() {}

  static void print(JsonNode answer, PrintWriter out) {
    print("", answer, out);
  }

  private static void print(String indent, JsonNode node, PrintWriter out) {
    if (node.isArray()) {
      rows(indent, node, out);
    } else if (node.isObject()) {
      for (var property : node.properties()) {
        var value = property.getValue();
        if (deep(value)) {
          out.println(indent + Shown.line(property.getKey()) + ":");
          print(indent + "  ", value, out);
        } else if (!value.isNull()) {
          out.println(indent + Shown.line(property.getKey()) + ": " + flat(value));
        }
      }
    } else {
      out.println(indent + flat(node));
    }
  }

  private static void rows(String indent, JsonNode rows, PrintWriter out) {
    if (rows.isEmpty()) {
      out.println(indent + "(none)");
      return;
    }
    var columns = new LinkedHashSet<String>();
    for (var row : rows) {
      if (!row.isObject() || row.properties().stream().anyMatch(p -> deep(p.getValue()))) {
        lines(indent, rows, out);
        return;
      }
      row.propertyNames().forEach(columns::add);
    }
    var names = List.copyOf(columns);
    var widths = new ArrayList<Integer>();
    for (var name : names) {
      int widest = Shown.line(name).length();
      for (var row : rows) widest = Math.max(widest, cell(row, name).length());
      widths.add(widest);
    }
    line(indent, names.stream().map(Shown::line).toList(), widths, out);
    for (var row : rows) {
      line(indent, names.stream().map(name -> cell(row, name)).toList(), widths, out);
    }
  }

  private static void lines(String indent, JsonNode rows, PrintWriter out) {
    for (var row : rows) {
      print(indent, row, out);
      if (row.isObject()) out.println();
    }
  }

  private static void line(
      String indent, List<String> cells, List<Integer> widths, PrintWriter out) {
    var line = new StringBuilder(indent);
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i)).repeat(' ', widths.get(i) - cells.get(i).length() + 2);
    }
    out.println(line.toString().stripTrailing());
  }

  private static String cell(JsonNode row, String name) {
    var text = flat(row.path(name));
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }

  private static boolean deep(JsonNode value) {
    if (value.isObject()) return !value.isEmpty();
    if (!value.isArray()) return false;
    for (var element : value) if (element.isContainer()) return true;
    return false;
  }

  private static String flat(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) return "";
    if (value.isArray()) {
      var words = new ArrayList<String>();
      value.forEach(word -> words.add(flat(word)));
      // names have blanks of their own
      return String.join(words.stream().anyMatch(word -> word.contains(" ")) ? " | " : " ", words);
    }
    return value.isObject() ? "" : Shown.line(value.asString());
  }
}
