package sanad.web.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Holds a body against what is said of its keys ([Needed], [Written], [Codes]) before it is used:
/// all that is missing or not as it must be is told at once, each with its place, and words of a
/// closed list with the possible ones.
@RestControllerAdvice(basePackageClasses = BodyCheck.class)
public final class BodyCheck extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return target instanceof Class<?> type && type.isRecord();
  }

  @Override
  public Object afterBodyRead(
      @Nullable Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    // JSON `null` is a body, and no command
    if (body == null) {
      var problem = new ApiRefused.Problem(ApiCode.BODY_UNFIT.code(), "", List.of("unreadable"));
      throw new ApiRefused(ApiCode.BODY_UNFIT, List.of(problem));
    }
    var problems = of(body);
    if (!problems.isEmpty()) throw new ApiRefused(ApiCode.VALUE_UNFIT, problems);
    return body;
  }

  /// What is wrong with a body, in the order of its keys.
  static List<ApiRefused.Problem> of(Object body) {
    var problems = new ArrayList<ApiRefused.Problem>();
    record("", body, problems);
    return problems;
  }

  private static void record(String place, Object body, List<ApiRefused.Problem> problems) {
    for (var component : body.getClass().getRecordComponents()) {
      var name = place + component.getName();
      var value = value(component, body);
      if (value == null && component.getAnnotatedType().isAnnotationPresent(Needed.class)) {
        problems.addAll(Given.unfit(name, "missing").problems());
      }
      look(name, component.getAnnotatedType(), value, problems);
    }
  }

  private static void look(
      String place, AnnotatedType type, @Nullable Object value, List<ApiRefused.Problem> problems) {
    switch (value) {
      case null -> {}
      case String word -> word(place, type, word, problems);
      case Collection<?> several -> {
        int index = 0;
        for (var one : several) inside(place + "." + index++, argument(type, 0), one, problems);
      }
      case Map<?, ?> named ->
          named.forEach(
              (key, one) -> {
                look(place + "." + key, argument(type, 0), key, problems);
                inside(place + "." + key, argument(type, 1), one, problems);
              });
      case Record inner -> record(place + ".", inner, problems);
      default -> {}
    }
  }

  /// What stands in a list or under a name is there: a key alone may be left out.
  private static void inside(
      String place, AnnotatedType type, @Nullable Object value, List<ApiRefused.Problem> problems) {
    if (value == null) {
      problems.add(new ApiRefused.Problem(ApiCode.VALUE_UNFIT.code(), place, List.of("missing")));
    } else {
      look(place, type, value, problems);
    }
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return type instanceof AnnotatedParameterizedType generic
        ? generic.getAnnotatedActualTypeArguments()[index]
        : type;
  }

  private static void word(
      String place, AnnotatedType type, String word, List<ApiRefused.Problem> problems) {
    var written = type.getAnnotation(Written.class);
    if (written != null) written.value().problem(place, word).ifPresent(problems::add);
    var codes = type.getAnnotation(Codes.class);
    if (codes == null) return;
    var possible = OpenApiSchemas.codes(codes.value());
    if (!possible.contains(word)) {
      problems.add(new ApiRefused.Problem(ApiCode.VALUE_UNFIT.code(), place, possible));
    }
  }

  private static @Nullable Object value(RecordComponent component, Object body) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(body);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("body: expected a record that can be read", e);
    }
  }
}
