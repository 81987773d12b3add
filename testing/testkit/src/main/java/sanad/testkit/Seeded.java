package sanad.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that runs on random input, with a [java.util.random.RandomGenerator] as its only
/// argument. Each run's name carries its seed, and `-Dsanad.seed=N` runs that seed alone.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SeededRuns.class)
public @interface Seeded {
  /// How many seeds.
  int runs() default 100;
}
