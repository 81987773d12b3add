package sanad.cases;

import java.util.List;
import sanad.stix.StixId;

/// A lead: released facts together with what is asked of the receiver.
///
/// @param title for the receiver's desk
/// @param asked what the giver would like done
/// @param reportRef the STIX report that it was released with
/// @param itemRefs the facts that it rests on
public record Lead(@OneLine String title, String asked, StixId reportRef, List<StixId> itemRefs)
    implements Kind {
  public Lead {
    itemRefs = List.copyOf(itemRefs);
  }
}
