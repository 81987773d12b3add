package sanad.web.api;

import java.util.List;
import sanad.exchange.Answer;
import sanad.identity.Reply;
import sanad.intake.Outcome;
import sanad.store.account.AccountAnswer;

/// What services answer, as values or as a problem with every reason.
final class Answers {

  private Answers() {}

  static <T> T of(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var obstacles) ->
          throw new ApiRefused(
              ApiCode.REFUSED,
              obstacles.stream()
                  .map(
                      found ->
                          new ApiRefused.Problem(found.code().code(), found.field(), found.about()))
                  .toList());
    };
  }

  static <T> T of(Outcome<T> answer) {
    return switch (answer) {
      case Outcome.Done<T>(var value) -> value;
      case Outcome.Refused<T>(var problems) ->
          throw new ApiRefused(
              ApiCode.REFUSED,
              problems.stream()
                  .map(
                      found ->
                          new ApiRefused.Problem(found.code().code(), found.field(), found.about()))
                  .toList());
    };
  }

  static <T> T of(Reply<T> answer) {
    return switch (answer) {
      case Reply.Done<T>(var value) -> value;
      case Reply.Refused<T>(var problems) ->
          throw new ApiRefused(
              ApiCode.REFUSED,
              problems.stream()
                  .map(
                      found ->
                          new ApiRefused.Problem(found.code().code(), found.field(), found.about()))
                  .toList());
    };
  }

  static <T> T of(AccountAnswer<T> answer) {
    return switch (answer) {
      case AccountAnswer.Done<T>(var value) -> value;
      case AccountAnswer.Refused<T>(var codes) ->
          throw new ApiRefused(
              ApiCode.REFUSED,
              codes.stream()
                  .map(code -> new ApiRefused.Problem(code.code(), "", List.of()))
                  .toList());
    };
  }
}
