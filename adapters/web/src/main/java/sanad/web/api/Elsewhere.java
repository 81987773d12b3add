package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every path under `/api` that there is not: absent, as a problem like all others. A path that
/// there is, by a method that it does not know or with a body in a form that it does not take, is
/// told so (405, 415, 406).
@RestController
public final class Elsewhere {
  private static final String ALL = "/api/**";

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  /// @param routes of the node; asked for late, since this is one of them
  public Elsewhere(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  @RequestMapping(ALL)
  void absent(HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException, HttpMediaTypeException {
    var here =
        routes.getObject().getHandlerMethods().keySet().stream()
            .filter(route -> route.getPatternValues().stream().allMatch(Elsewhere::described))
            .filter(route -> leadsTo(route, request))
            .toList();
    if (here.isEmpty()) throw new ApiRefused(ApiCode.ABSENT, "");
    var known = methods(here);
    if (!known.contains(request.getMethod())) {
      throw new HttpRequestMethodNotSupportedException(request.getMethod(), known);
    }
    var forms =
        here.stream()
            .filter(route -> methods(List.of(route)).contains(request.getMethod()))
            .flatMap(route -> route.getConsumesCondition().getConsumableMediaTypes().stream())
            .toList();
    throw forms.isEmpty()
        ? new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON))
        : new HttpMediaTypeNotSupportedException(type(request).orElse(null), forms);
  }

  /// Not this one, and none of the pages'.
  private static boolean described(String pattern) {
    return pattern.startsWith("/api/") && !pattern.equals(ALL);
  }

  private static boolean leadsTo(RequestMappingInfo route, HttpServletRequest request) {
    var paths = route.getPathPatternsCondition();
    return paths != null && paths.getMatchingCondition(request) != null;
  }

  private static Set<String> methods(List<RequestMappingInfo> routes) {
    return routes.stream()
        .flatMap(route -> route.getMethodsCondition().getMethods().stream())
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<MediaType> type(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getContentType()).map(MediaType::parseMediaType);
    } catch (InvalidMediaTypeException none) {
      return Optional.empty();
    }
  }
}
