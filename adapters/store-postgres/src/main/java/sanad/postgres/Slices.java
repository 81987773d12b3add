package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Lists of different lengths as one array and where each stands in it, since a parameter cannot be
/// a list of lists. A statement takes the list of a row by `all[first:last]`, both from 1; of an
/// empty one `last` is before `first`.
///
/// @param all a parameter that is an array
record Slices(Object all, List<Integer> first, List<Integer> last) {

  static Slices uuids(List<List<UUID>> lists) {
    List<Integer> ends = ends(lists.stream().map(List::size).toList());
    return of(Tx.Many.uuids(lists.stream().flatMap(List::stream).toList()), ends);
  }

  static Slices longs(List<long[]> lists) {
    List<Integer> ends = ends(lists.stream().map(list -> list.length).toList());
    long[] all = new long[ends.isEmpty() ? 0 : ends.getLast()];
    for (int i = 0; i < lists.size(); i++) {
      long[] list = lists.get(i);
      System.arraycopy(list, 0, all, ends.get(i) - list.length, list.length);
    }
    return of(all, ends);
  }

  private static Slices of(Object all, List<Integer> ends) {
    List<Integer> first = new ArrayList<>(ends.size());
    int before = 0;
    for (int end : ends) {
      first.add(before + 1);
      before = end;
    }
    return new Slices(all, first, ends);
  }

  private static List<Integer> ends(List<Integer> lengths) {
    List<Integer> ends = new ArrayList<>(lengths.size());
    int end = 0;
    for (int length : lengths) {
      end += length;
      ends.add(end);
    }
    return ends;
  }
}
