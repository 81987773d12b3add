package sanad.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what a second officer may have to approve: the header `Sanad-Approver` then carries that
/// officer's token. The API's description says so.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SecondOfficer {}
