package sanad.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Runs a [Seeded] test once per seed.
final class SeededRuns implements TestTemplateInvocationContextProvider {
  private static final long FIRST = 20_261_123;

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    var one = System.getProperty("sanad.seed", "");
    if (!one.isEmpty()) {
      return Stream.of(new Run(Long.parseLong(one)));
    }
    int runs = context.getRequiredTestMethod().getAnnotation(Seeded.class).runs();
    return LongStream.range(FIRST, FIRST + runs).mapToObj(Run::new);
  }

  private record Run(long seed) implements TestTemplateInvocationContext, ParameterResolver {
    @Override
    public String getDisplayName(int invocation) {
      return "seed " + seed;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RandomGenerator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return new SplittableRandom(seed);
    }
  }
}
