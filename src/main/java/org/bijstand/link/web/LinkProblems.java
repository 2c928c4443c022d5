package org.bijstand.link.web;

import org.bijstand.link.UnknownLink;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One answer for every link that isn't ours. Without a known person there is no known language: it speaks all three. */
@ControllerAdvice
class LinkProblems {

    @ExceptionHandler(UnknownLink.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "link/unknown";
    }

    @ExceptionHandler(TooManyGuesses.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String tooMany() {
        return "link/too-many";
    }
}
