package sanad.web.api;

import org.springframework.http.HttpStatus;

/// The stable names of what goes wrong at the API itself.
public enum ApiCode {
  /// No token, or one that has ended.
  TOKEN_MISSING("001", HttpStatus.UNAUTHORIZED),
  /// The officer holds several purposes, and none is stated.
  PURPOSE_MISSING("002", HttpStatus.BAD_REQUEST),
  /// No such purpose.
  PURPOSE_UNKNOWN("003", HttpStatus.BAD_REQUEST),
  /// The body is no JSON of the command's form; unknown keys are refused.
  BODY_UNFIT("004", HttpStatus.BAD_REQUEST),
  /// A value that is missing, or is none of those possible.
  VALUE_UNFIT("005", HttpStatus.BAD_REQUEST),
  /// No such thing, or it is not for this caller: the two are not told apart.
  ABSENT("006", HttpStatus.NOT_FOUND),
  /// The officer may not do this, or not for this purpose.
  NOT_ALLOWED("007", HttpStatus.FORBIDDEN),
  /// Unknown account, locked or wrong password.
  SIGN_IN_REFUSED("008", HttpStatus.UNAUTHORIZED),
  /// Too many tries failed.
  TOO_MANY_TRIES("009", HttpStatus.TOO_MANY_REQUESTS),
  /// The password was given by another and must be changed first.
  PASSWORD_MUST_CHANGE("010", HttpStatus.FORBIDDEN),
  /// The store cannot answer now.
  STORE_AWAY("011", HttpStatus.SERVICE_UNAVAILABLE),
  /// The command was understood and refused; the reasons stand in `problems`.
  REFUSED("012", HttpStatus.UNPROCESSABLE_ENTITY),
  /// Someone else changed it meanwhile.
  CONFLICT("013", HttpStatus.CONFLICT),
  /// The node failed; the reference stands in its log.
  FAILED("014", HttpStatus.INTERNAL_SERVER_ERROR),
  /// Other large reports are being taken in; come again.
  BUSY("015", HttpStatus.TOO_MANY_REQUESTS);

  private final String number;
  private final HttpStatus status;

  ApiCode(String number, HttpStatus status) {
    this.number = number;
    this.status = status;
  }

  /// The stable name, for example `SANAD-API-001`.
  public String code() {
    return "SANAD-API-" + number;
  }

  HttpStatus status() {
    return status;
  }
}
