package sanad.handling;

import java.util.UUID;

/// A named officer of this node.
public record OfficerId(UUID uuid) {
  @Override
  public String toString() {
    return uuid.toString();
  }
}
