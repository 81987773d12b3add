package sanad.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of a text on the wire that it is one of the codes of a closed list; the description of the
/// API names them all.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
@interface Codes {
  /// The closed list.
  Class<? extends Enum<?>> value();

  /// The code that a text which is left out stands for; empty where it stands for none.
  String absent() default "";
}
