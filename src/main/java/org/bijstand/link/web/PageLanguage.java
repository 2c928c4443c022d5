package org.bijstand.link.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.bijstand.casefile.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Makes a page speak the language that its reader chose with us, whatever the browser asks for. Where nobody chose, as on
 * the pages of our own staff, it is Dutch.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public final class PageLanguage implements LocaleResolver {

    private static final String CHOSEN = PageLanguage.class.getName();

    PageLanguage() {}

    /** From here on the request's templates and messages are in the given language. */
    public static void use(Language language, HttpServletRequest request) {
        request.setAttribute(CHOSEN, language);
        LocaleContextHolder.setLocale(language.locale());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object chosen = request.getAttribute(CHOSEN);
        return (chosen instanceof Language language ? language : Language.NL).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("a page's language is its reader's; see use()");
    }
}
