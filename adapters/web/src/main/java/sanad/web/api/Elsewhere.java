package sanad.web.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Every path and method under `/api` that there is not: absent, as a problem like all others.
@RestController
public final class Elsewhere {

  @RequestMapping("/api/**")
  void absent() {
    throw new ApiRefused(ApiCode.ABSENT, "");
  }
}
