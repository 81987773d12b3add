package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// The letters that Persian, Pashto and Urdu add, which the token pairs hardly have: derived pairs.
///
/// Where Arabic wrote the foreign sound with a neighbour letter, the pair is repeated with the
/// letter that those languages use: `ب`→p as `پ`, `غ`/`ج`/`ك`→g as `گ`, `تش`→ch as `چ`, `ف`→v as
/// `ڤ`, `ج`/`ش`→zh as `ژ`; and a final `ة` as `ه`, as they spell it (`فاطمة`, `فاطمه`).
final class Persian {
  private final Transducer transducer;
  private final int[] scratch = new int[Transducer.SCRATCH];
  private final int[] path = new int[80];

  Persian(Transducer transducer) {
    this.transducer = transducer;
  }

  List<TokenPairs.Pair> variants(List<TokenPairs.Pair> pairs) {
    var out = new ArrayList<TokenPairs.Pair>();
    for (var p : pairs) {
      String arabic = respelled(p.arabic(), p.latin());
      if (p.latin().contains("ch") && arabic.contains("تش"))
        arabic = arabic.replaceFirst("تش", "چ");
      if (p.latin().contains("zh")) arabic = arabic.replaceFirst("[جش]", "ژ");
      if (!arabic.equals(p.arabic())) out.add(new TokenPairs.Pair(arabic, p.latin(), p.seen()));
      if (p.arabic().endsWith("ة")) {
        String end = p.arabic().substring(0, p.arabic().length() - 1) + "ه";
        out.add(new TokenPairs.Pair(end, p.latin(), p.seen()));
      }
    }
    return out;
  }

  private String respelled(String arabic, String latin) {
    byte[] x = Letters.codes(arabic);
    byte[] y = Letters.codes(latin);
    int n = transducer.trace(x, 0, x.length, y, 0, y.length, scratch, path);
    var out = new StringBuilder(arabic);
    int i = 0;
    int j = 0;
    for (int k = 0; k < n && i < arabic.length(); k++) {
      int takeX = transducer.takesOfX(path[k]);
      int takeY = transducer.takesOfY(path[k]);
      if (takeX == 1 && takeY > 0) {
        char to = respelled(arabic.charAt(i), latin.substring(j, j + takeY));
        if (to != 0) out.setCharAt(i, to);
      }
      i += takeX;
      j += takeY;
    }
    return out.toString();
  }

  private static char respelled(char from, String to) {
    if (from == 'ب' && to.indexOf('p') >= 0) return 'پ';
    if ("غجكق".indexOf(from) >= 0 && to.indexOf('g') >= 0) return 'گ';
    return from == 'ف' && to.indexOf('v') >= 0 ? 'ڤ' : 0;
  }
}
