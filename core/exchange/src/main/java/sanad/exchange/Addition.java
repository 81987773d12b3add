package sanad.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.handling.PartyId;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// An object that a release makes beside its facts, under the same marking: for example a lead.
public interface Addition {
  /// Makes the object; called inside the transaction of the release.
  StixObject make(Made made);

  /// What the release has made so far.
  ///
  /// @param facts the released objects
  /// @param report the STIX report that lists them; empty where the object answers another's
  /// @param markings what the new object must carry
  record Made(
      PartyId self,
      Instant at,
      List<StixId> facts,
      Optional<StixId> report,
      List<StixId> markings) {
    public Made {
      facts = List.copyOf(facts);
      markings = List.copyOf(markings);
    }

    /// A builder with creator, times and markings set.
    public ObjectBuilder start(StixId id) {
      return ObjectBuilder.of(id)
          .createdBy(StixId.parse(self.stix()))
          .created(at)
          .modified(at)
          .markings(markings);
    }
  }
}
