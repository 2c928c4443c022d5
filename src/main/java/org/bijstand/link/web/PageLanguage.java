package org.bijstand.link.web;

import jakarta.servlet.http.HttpServletRequest;
import org.bijstand.casefile.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Makes a page speak the language that its reader chose with us, whatever the browser asks for. */
public final class PageLanguage {

    private PageLanguage() {}

    /** From here on the request's templates and messages are in the given language. */
    public static void use(Language language, HttpServletRequest request) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(language.locale()));
        LocaleContextHolder.setLocale(language.locale());
    }
}
