package sanad.handling;

import java.util.UUID;

/// An agreement in the register.
public record AgreementId(UUID uuid) {
  @Override
  public String toString() {
    return uuid.toString();
  }
}
